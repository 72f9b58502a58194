package jp.ryokai.platform;

/** How long a text of a request may be; in UTF-16 units, as a browser counts. */
public final class Text {

    private Text() {}

    /** There is one, it says something, and it is not too long. */
    public static boolean within(String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most;
    }

    /** The same for a text that may be left out. */
    public static boolean withinIf(String text, int most) {
        return text == null || text.length() <= most;
    }

    /** What is blank was not meant to say anything. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
