package jp.ryokai.policy;

import java.time.Instant;

/**
 * How far a draft has come.
 *
 * @param state open (being written), proposed (waits for an approver), returned (given back with a reason), published,
 *     ended (thrown away)
 * @param proposal what its author asks for, null before
 * @param returnedBecause why an approver gave it back, null where nobody did
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
        Integer edition) {}
