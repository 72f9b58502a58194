package jp.ryokai.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate as its exact fraction.
 *
 * @param percent with one decimal, half up, but 100.0 only for all and 0.0 only for nobody; null without anybody
 */
public record Rate(int numerator, int denominator, String percent) {

    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");

    static Rate of(int numerator, int denominator) {
        return new Rate(numerator, denominator, denominator == 0 ? null : percent(numerator, denominator));
    }

    private static String percent(int numerator, int denominator) {
        var rounded = BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        if (numerator > 0 && numerator < denominator) {
            return rounded.max(LEAST).min(MOST).toPlainString();
        }
        return rounded.toPlainString();
    }
}
