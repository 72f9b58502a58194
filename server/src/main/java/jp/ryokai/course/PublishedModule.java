package jp.ryokai.course;

import java.time.Instant;

/**
 * A module as it is current.
 *
 * @param id stable over all editions
 * @param edition SHA-256 of the edition's bytes
 * @param quiz SHA-256 of its quiz, null where it has none
 * @param audience all, members, staff
 * @param minutes how long it takes, as its author estimates
 * @param publishedAt since when it is current
 */
public record PublishedModule(
        String id, String title, String edition, String quiz, String audience, int minutes, Instant publishedAt) {}
