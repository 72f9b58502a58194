package jp.ryokai.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * A plan as it leaves the room.
 *
 * @param fiscalYear 年度 of {@code opensOn}, by the calendar year it begins in
 * @param dueOn the last day that is in time
 * @param closesOn the last day that counts at all
 * @param audience who is addressed: everyone whom any of these names
 * @param publishedAt null for a draft
 * @param returnedBecause what an approver asked to be changed; null unless it was given back and not changed since
 * @param newcomerDays days to settle in for whoever comes into office after the opening
 * @param hash of all that takes effect with its publication; an approver names it. Null in lists
 */
public record PlanView(
        String id,
        String title,
        int fiscalYear,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn,
        List<Item> items,
        List<Audience> audience,
        String createdBy,
        Instant createdAt,
        String publishedBy,
        Instant publishedAt,
        String returnedBecause,
        int newcomerDays,
        String hash)
        implements Tagged {

    /** What an editor changes; what publication freezes is the approver's, by {@link #hash}. */
    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields(
                "title",
                title,
                "opensOn",
                opensOn,
                "dueOn",
                dueOn,
                "closesOn",
                closesOn,
                "items",
                items.stream().map(Item::asked).toList(),
                "audience",
                audience.stream().sorted(Audience.ORDER).toList(),
                "returnedBecause",
                returnedBecause,
                "newcomerDays",
                newcomerDays);
    }

    /** The same as it takes effect once it is published, every edition named. */
    PlanView hashed() {
        return with(
                items,
                Tag.hash(Tag.fields(
                        "id",
                        id,
                        "title",
                        title,
                        "opensOn",
                        opensOn,
                        "dueOn",
                        dueOn,
                        "closesOn",
                        closesOn,
                        "items",
                        items,
                        "audience",
                        audience.stream().sorted(Audience.ORDER).toList(),
                        "newcomerDays",
                        newcomerDays)));
    }

    PlanView hashed(String named) {
        return with(items, named);
    }

    PlanView with(List<Item> others) {
        return with(others, hash);
    }

    private PlanView with(List<Item> others, String named) {
        return new PlanView(
                id,
                title,
                fiscalYear,
                opensOn,
                dueOn,
                closesOn,
                others,
                audience,
                createdBy,
                createdAt,
                publishedBy,
                publishedAt,
                returnedBecause,
                newcomerDays,
                named);
    }

    /**
     * One thing asked.
     *
     * @param module id of the module, null for an acknowledgement
     * @param documents the documents to sign for, empty for a module
     * @param edition SHA-256 of the module's edition or the form current at publication, null before and for an
     *     acknowledgement
     * @param quiz SHA-256 of its quiz then, null where it had none
     * @param audience whom the module was made for then: {@code all}, {@code members}, {@code staff}
     * @param namedEditions documents asked at an edition of the plan's own choice, or any later one, by its number; for
     *     the others it is the newest in force that asks again
     */
    public record Item(
            int position,
            ItemKind kind,
            String module,
            List<String> documents,
            String edition,
            String quiz,
            String audience,
            Map<String, Integer> namedEditions) {

        static Item ofModule(int position, String module, String edition, String quiz, String audience) {
            return new Item(position, ItemKind.MODULE, module, List.of(), edition, quiz, audience, Map.of());
        }

        /** Without what publication decides. */
        Item asked() {
            return new Item(position, kind, module, documents, null, null, null, namedEditions);
        }

        Item at(String edition, String quiz, String audience) {
            return new Item(position, kind, module, documents, edition, quiz, audience, namedEditions);
        }

        static Item ofDocuments(int position, List<String> documents) {
            return new Item(position, ItemKind.ACKNOWLEDGEMENT, null, documents, null, null, null, Map.of());
        }
    }

    /** @param ref id of the group or person, null for {@code all}, {@code members}, {@code staff}, {@code newcomers} */
    public record Audience(String kind, String ref) {

        /** They are a set: whom they name does not hang on how they lie in the database. */
        static final Comparator<Audience> ORDER = Comparator.comparing(Audience::kind)
                .thenComparing(Audience::ref, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
