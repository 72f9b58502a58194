package jp.ryokai.policy;

import java.time.Instant;
import java.time.LocalDate;
import jp.ryokai.content.Visibility;

/**
 * An edition of a part of the policy, without its text. From its publication on it is unchangeable: a draft becomes an
 * edition in one act of a second person, its bytes are named by their hash, and nothing here changes or removes one. A
 * correction is the next edition.
 *
 * @param document basic-policy, standards, procedures
 * @param number counts up from 1 within the document
 * @param sha256 of the edition's exact bytes: what a signature names
 * @param sourceSha256 of the text exactly as it was handed in
 * @param adoptedOn 策定日
 * @param effectiveOn the first day it is in force
 * @param material whether those who signed an earlier edition are asked again
 * @param label how sensitive it is, in the council's own scale
 * @param reason why it replaces the one before, null for the first
 * @param resign who signs again because of it: all, members, staff, nobody
 */
public record PolicyEdition(
        String document,
        int number,
        String sha256,
        String sourceSha256,
        String title,
        LocalDate adoptedOn,
        LocalDate effectiveOn,
        Visibility visibility,
        boolean material,
        Instant publishedAt,
        String label,
        String reason,
        String resign) {}
