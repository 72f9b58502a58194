package jp.ryokai.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A signature drawn on a tablet, as a picture: SVG path data of the commands M, L and Q with absolute numbers, in a
 * field of 600 by 200. The tablet draws the same path, so paper and screen show one hand.
 */
final class Strokes {

    static final String PNG = "data:image/png;base64,";

    private static final int WIDE = 600;
    private static final int HIGH = 200;
    /** Dots of the picture for one of the field: 60 mm of paper come to 500 dots per inch. */
    private static final int FINE = 2;

    private static final float PEN = 4;
    private static final Pattern TOKEN = Pattern.compile("([MLQ])|(-?[0-9]{1,6}(?:\\.[0-9]{1,6})?)|[\\s,]+");

    private Strokes() {}

    /**
     * @return a PNG as a data address; empty where this is no path of that kind: it is kept in the record all the same
     */
    static Optional<String> picture(String path) {
        return path(path).map(strokes -> {
            var image = new BufferedImage(WIDE * FINE, HIGH * FINE, BufferedImage.TYPE_BYTE_GRAY);
            var pen = image.createGraphics();
            pen.setBackground(Color.WHITE);
            pen.clearRect(0, 0, image.getWidth(), image.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.scale(FINE, FINE);
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(strokes);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return PNG + Base64.getEncoder().encodeToString(out.toByteArray());
        });
    }

    private static Optional<Path2D> path(String data) {
        var path = new Path2D.Double();
        var numbers = new ArrayDeque<Double>();
        var command = ' ';
        var token = TOKEN.matcher(data);
        var at = 0;
        for (; at < data.length() && token.find(at) && token.start() == at; at = token.end()) {
            if (token.group(2) != null) {
                numbers.add(Double.valueOf(token.group(2)));
            } else if (token.group(1) != null) {
                if (!numbers.isEmpty()) {
                    return Optional.empty();
                }
                command = token.group(1).charAt(0);
            }
            if (command != ' ' && numbers.size() == (command == 'Q' ? 4 : 2)) {
                if (command != 'M' && path.getCurrentPoint() == null) {
                    return Optional.empty();
                }
                command = add(path, command, numbers);
            }
        }
        return at < data.length() || !numbers.isEmpty() || path.getCurrentPoint() == null
                ? Optional.empty()
                : Optional.of(path);
    }

    /** @return the command that further numbers belong to: after M they are lines (SVG 2, 9.3.3) */
    private static char add(Path2D path, char command, ArrayDeque<Double> of) {
        switch (command) {
            case 'M' -> path.moveTo(of.remove(), of.remove());
            case 'L' -> path.lineTo(of.remove(), of.remove());
            default -> path.quadTo(of.remove(), of.remove(), of.remove(), of.remove());
        }
        return command == 'M' ? 'L' : command;
    }
}
