package jp.ryokai.suite;

import java.util.List;

/**
 * What came of one class.
 *
 * @param failures each with its stack
 * @param skipped each with its reason
 */
record Outcome(Kind kind, String test, long millis, int passed, List<String> failures, List<String> skipped) {}
