package jp.ryokai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ryokai.plan.ItemKind;
import jp.ryokai.plan.ItemStanding;

/** The list behind the numbers: everyone counted, by フリガナ, with the reasons for their state. */
public record PeopleReport(
        String plan, String timing, Instant asOf, LocalDate countedOn, int denominator, List<PersonStanding> people) {

    /**
     * @param dueOn this person's own last day in time
     * @param knownAsOf what was done after this may not be known; null without a device
     * @param devicesAwaited devices that may hold what is missing; 0 unless the state is {@code not_received}
     */
    public record PersonStanding(
            PersonLine person,
            String state,
            boolean late,
            LocalDate dueOn,
            Instant completedAt,
            Instant knownAsOf,
            int devicesAwaited,
            Instant awaitedSince,
            List<Item> items) {}

    /** @param decisions every decision received about the documents, first to last, those taken back included */
    public record Item(
            int position,
            ItemKind kind,
            String module,
            List<String> documents,
            String state,
            boolean late,
            Instant completedAt,
            List<ItemStanding.Decided> decisions) {

        static Item of(ItemStanding of) {
            return new Item(
                    of.item().position(),
                    of.item().kind(),
                    of.item().module(),
                    of.item().documents(),
                    of.state().word(),
                    of.late(),
                    of.completedAt(),
                    of.decisions());
        }
    }
}
