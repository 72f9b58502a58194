package jp.ryokai.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of the policy with its editions.
 *
 * @param name 基本方針, 対策基準, 実施手順
 * @param status unregistered (no edition), registered, or restricted (there are editions, none for this reader)
 * @param label 未登録 or 非公開 as screens print it; null when registered
 * @param inForce what is in force today, null when nothing is
 * @param editions oldest first
 */
public record DocumentView(
        String document,
        String name,
        String status,
        String label,
        PolicyEdition inForce,
        List<PolicyEdition> editions) {

    static DocumentView of(String document, String name, List<PolicyEdition> editions, LocalDate today) {
        var none = editions.isEmpty();
        return new DocumentView(
                document,
                name,
                none ? "unregistered" : "registered",
                none ? "未登録" : null,
                inForce(editions, today).orElse(null),
                editions);
    }

    /** The same part for a reader who may know these editions only. */
    DocumentView only(List<PolicyEdition> readable, LocalDate today) {
        return readable.isEmpty() && !editions.isEmpty()
                ? new DocumentView(document, name, "restricted", "非公開", null, List.of())
                : of(document, name, readable, today);
    }

    static Optional<PolicyEdition> inForce(List<PolicyEdition> editions, LocalDate on) {
        return editions.stream()
                .filter(edition -> !edition.effectiveOn().isAfter(on))
                .max(Comparator.comparingInt(PolicyEdition::number));
    }
}
