package jp.ryokai.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * How far a draft has come.
 *
 * @param state open (being written), proposed (waits for an approver), returned (given back with a reason), published,
 *     ended (thrown away)
 * @param proposal what its author asks for, null before
 * @param returnedBecause why an approver gave it back, null where nobody did
 * @param source SHA-256 of the text
 * @param edition the number it was published as, null unless published
 */
public record DraftStanding(
        String id,
        String document,
        String title,
        String state,
        Names.NamedPerson madeBy,
        Instant madeAt,
        Publication proposal,
        Names.NamedPerson proposedBy,
        Instant proposedAt,
        String returnedBecause,
        Names.NamedPerson returnedBy,
        Instant returnedAt,
        Instant endedAt,
        Integer edition,
        String source)
        implements Tagged {

    /** The text as one, and each decision by itself, so that two people can put theirs together. */
    @Override
    public SortedMap<String, Object> changing() {
        var asked = Optional.ofNullable(proposal);
        return Tag.fields(
                "state",
                state,
                "source",
                source,
                "proposedBy",
                Optional.ofNullable(proposedBy).map(Names.NamedPerson::id).orElse(null),
                "returnedBecause",
                returnedBecause,
                "title",
                asked.map(Publication::title).orElse(null),
                "adoptedOn",
                asked.map(Publication::adoptedOn).orElse(null),
                "effectiveOn",
                asked.map(Publication::effectiveOn).orElse(null),
                "visibility",
                asked.map(Publication::visibility).orElse(null),
                "audience",
                asked.map(Publication::audience).orElse(null),
                "label",
                asked.map(Publication::label).orElse(null),
                "material",
                asked.map(Publication::material).orElse(null),
                "reason",
                asked.map(Publication::reason).orElse(null),
                "resign",
                asked.map(Publication::resign).orElse(null),
                "dataOnly",
                asked.map(Publication::dataOnly).orElse(null),
                "formerlyRestricted",
                asked.map(Publication::formerlyRestricted).orElse(null),
                "retrain",
                asked.map(Publication::retrain).orElse(null),
                "retrainModules",
                asked.map(Publication::retrainModules).orElse(null));
    }
}
