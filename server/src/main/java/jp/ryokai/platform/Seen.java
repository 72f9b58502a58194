package jp.ryokai.platform;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which state of a thing a caller saw before changing it: the strong tags of If-Match (RFC 9110 section 13.1.1). */
public record Seen(List<String> tags) {

    private static final Pattern LIST = Pattern.compile("\\s*(?:W/)?\"[^\"]*\"\\s*(?:,\\s*(?:W/)?\"[^\"]*\"\\s*)*");
    /** A weak tag never matches a strong one (section 8.8.3.2), so it is not even kept. */
    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([^\"]*)\"");

    /**
     * Reads the header. {@code *} says only that there is something: whoever has not looked undoes another's work.
     *
     * @throws Problem 428.18 where nothing is named
     */
    public static Seen of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw Problems.UNSEEN.problem();
        }
        if (!LIST.matcher(ifMatch).matches()) {
            throw Problems.UNREADABLE.problem("If-Match is no list of entity tags: send the etag between \" and \".");
        }
        var unquoted = STRONG.matcher(ifMatch.replaceAll("W/\"[^\"]*\"", ""));
        return new Seen(
                unquoted.results().map((MatchResult tag) -> tag.group(1)).toList());
    }

    /** Seen just now, by whoever does both in one go. */
    public static Seen of(Tagged thing) {
        return new Seen(List.of(thing.getEtag()));
    }

    public boolean is(Tagged now) {
        return tags.contains(now.getEtag());
    }

    /** Of the tags named, the one to compare with. */
    public String tag() {
        return tags.isEmpty() ? "" : tags.getFirst();
    }

    /**
     * That an approver saw what would take effect now.
     *
     * @param hash that the approver names, null where none was sent
     * @param now the hash of what would take effect
     * @param state the same in full, for the approver to look at
     */
    public static void approved(String hash, String now, Tagged state) {
        approved(hash, now, state.changing());
    }

    /** The same, for what never changes once it is entered and has no tag. */
    public static void approved(String hash, String now, SortedMap<String, Object> state) {
        if (hash == null || hash.isBlank()) {
            throw Problems.UNSEEN.problem("Name in hash what you saw: read it, look at it, and send its hash.");
        }
        if (!hash.equals(now)) {
            throw Problems.CHANGED.problem(
                    "This is not what you saw. Look at what it is now, then approve that.",
                    Map.of("hash", now, "etag", Tag.of(state), "now", Tag.json(state)));
        }
    }
}
