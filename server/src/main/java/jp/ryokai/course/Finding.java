package jp.ryokai.course;

/**
 * Something in the pack that its author should change.
 *
 * @param file path inside the pack
 * @param line counted from 1
 * @param code stable word for the rule, for instance {@code clause-unknown}
 * @param message in Japanese, for a member of the secretariat: what is wrong and what to do
 */
record Finding(String file, int line, String code, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message + " [" + code + "]";
    }
}
