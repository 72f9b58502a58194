package jp.ryokai.suite;

import java.util.List;

/**
 * What came of one class.
 *
 * @param failures each with its stack
 * @param skipped each with its reason
 * @param said what the tests reported of themselves
 * @param sent what went to the database: the test, a tab, the statement
 */
record Outcome(
        Kind kind,
        String test,
        long millis,
        int passed,
        List<String> failures,
        List<String> skipped,
        List<String> said,
        List<String> sent) {}
