package jp.ryokai.plan;

/**
 * Which steps of a module were received, as its item counts them: a tablet that counted them itself took a lesson of a
 * withdrawn edition for one that counts, and sent its member to the quiz for ever.
 *
 * @param lesson {@code needed} or {@code received}
 * @param quiz the same of an attempt that passed; null where the plan asks for none
 */
public record Steps(String lesson, String quiz) {

    static Steps of(boolean lesson, Boolean quiz) {
        return new Steps(word(lesson), quiz == null ? null : word(quiz));
    }

    private static String word(boolean received) {
        return received ? "received" : "needed";
    }
}
