package jp.ryokai.course;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * What stands at the door, for whoever comes: it holds nothing but what is public.
 *
 * @param origin where this server is used: a device that came by another address is sent there before it makes a key
 * @param council as screens print it
 * @param emergency null until a course is published
 */
public record Welcome(String origin, String council, Emergency emergency) {

    /**
     * The emergency cards as they are current.
     *
     * @param sha256 of their edition, the same that an enrolled tablet holds
     * @param office whom to call, by day and by night; what is not set is left out
     * @param cards as the edition has them
     */
    public record Emergency(String sha256, Instant publishedAt, JsonObject office, JsonArray cards) {}
}
