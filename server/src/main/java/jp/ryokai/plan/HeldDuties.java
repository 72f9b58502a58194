package jp.ryokai.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ryokai.duty.HoldingView;

/**
 * Who holds which duty on which day, for plans that ask by 役割. Deputies are asked like holders: they stand in from one
 * day to the next, and have to know by then.
 *
 * @param holdings by duty
 */
record HeldDuties(Map<String, List<HoldingView>> holdings) {

    static final HeldDuties NONE = new HeldDuties(Map.of());

    boolean holds(String person, String duty, LocalDate day) {
        return of(person, duty).anyMatch(one -> one.covers(day));
    }

    /** Held it on some day from {@code from} to {@code to}. */
    boolean held(String person, String duty, LocalDate from, LocalDate to) {
        return of(person, duty)
                .anyMatch(one -> !one.from().isAfter(to)
                        && (one.to() == null || !one.to().isBefore(from)));
    }

    /**
     * Since when somebody holds it without a day between who holds it on that day: a deputy who becomes its holder has
     * been there.
     */
    Optional<LocalDate> since(String person, String duty, LocalDate day) {
        var since = of(person, duty)
                .filter(one -> one.covers(day))
                .map(HoldingView::from)
                .min(LocalDate::compareTo);
        while (since.isPresent() && holds(person, duty, since.get().minusDays(1))) {
            since = since(person, duty, since.get().minusDays(1));
        }
        return since;
    }

    private Stream<HoldingView> of(String person, String duty) {
        return holdings.getOrDefault(duty, List.of()).stream()
                .filter(one -> one.person().equals(person));
    }
}
