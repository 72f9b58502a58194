package jp.ryokai.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a tile as C2SP tlog-tiles spells it: {@code 0/x001/234}, {@code entries/000.p/17}. Only the one right
 * spelling is read, so that a cache never holds two names for the same thing.
 *
 * <p>Five groups of digits at most: 10^15 tiles are more than any log has, and no reckoning with them overflows.
 *
 * @param level of the tile, or {@link #ENTRIES} for a bundle of entries
 * @param width how many hashes or entries, 256 for a full one
 */
record TilePath(int level, long n, int width) {

    static final int ENTRIES = -1;

    private static final Pattern FORM = Pattern.compile(
            "(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    static Optional<TilePath> parse(String path) {
        var form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        var n = Long.parseLong(form.group(2).replace("x", "").replace("/", ""));
        var width = form.group(3) == null ? Tiles.WIDTH : Integer.parseInt(form.group(3));
        var level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        var tile = new TilePath(level, n, width);
        return width < Tiles.WIDTH == (form.group(3) != null) && tile.text().equals(path)
                ? Optional.of(tile)
                : Optional.empty();
    }

    String text() {
        var number = new StringBuilder("%03d".formatted(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            number.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return (level == ENTRIES ? "entries" : level) + "/" + number + (width < Tiles.WIDTH ? ".p/" + width : "");
    }
}
