package jp.ryokai.platform;

import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The one way into the log, for our words and those of every library. What a stranger sent may stand in a message or in
 * the text of an exception, so nothing of it can begin a line that looks like one of ours: in a message what is no
 * printable character is written out, and each line of a trace is indented (CWE-117).
 */
final class OneLine extends Formatter {

    /** Controls, line and paragraph ends, and what turns the direction of reading. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}&&[^\\t]]");

    private final Formatter lines;

    /** @param lines writes a record as the settings of the log ask for */
    OneLine(Formatter lines) {
        this.lines = lines;
    }

    /** For every handler there is, before anything is logged. */
    static void everywhere() {
        Arrays.stream(Logger.getLogger("").getHandlers())
                .filter(handler -> !(handler.getFormatter() instanceof OneLine))
                .forEach(handler -> handler.setFormatter(new OneLine(handler.getFormatter())));
    }

    @Override
    public String format(LogRecord logged) {
        var plain = new LogRecord(logged.getLevel(), visible(formatMessage(logged)));
        plain.setInstant(logged.getInstant());
        plain.setLoggerName(logged.getLoggerName());
        plain.setSourceClassName(logged.getSourceClassName());
        plain.setSourceMethodName(logged.getSourceMethodName());
        plain.setThrown(logged.getThrown());
        plain.setLongThreadID(logged.getLongThreadID());
        var written = lines.format(plain).lines().map(OneLine::visible).filter(line -> !line.isBlank());
        return String.join(System.lineSeparator() + "\t", written.toList()) + System.lineSeparator();
    }

    static String visible(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(one -> "\\\\u%04x".formatted((int) one.group().charAt(0)));
    }
}
