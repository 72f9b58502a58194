package jp.ryokai.sync;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import jp.ryokai.ledger.StrictJws;
import jp.ryokai.platform.Problem;
import jp.ryokai.platform.Problems;
import jp.ryokai.sync.PushedRecord.Said;

/** Reads one record by itself: one that cannot be read is that record's outcome, never the push's. */
final class RecordReader {

    static final String TYPE = "ryokai-record";

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern KIND = Pattern.compile("[a-z]{1,20}\\.[a-z]{1,19}");
    /** Beyond this no tablet of a council ever gets; it keeps the scan for missing numbers bounded. */
    private static final long MOST_RECORDS_OF_A_DEVICE = 1_000_000;

    /** A thousand years. Not by Math.abs, which leaves the least of all longs as it is. */
    private static final long MOST_OFFSET = 1L << 45;

    private RecordReader() {}

    static PushedRecord read(String raw, int mostBytes) {
        StrictJws jws = null;
        String kid = null;
        try {
            jws = StrictJws.parse(raw);
            kid = jws.header("kid").orElse(null);
            if (kid == null || !TYPE.equals(jws.type())) {
                throw Problems.RECORD_UNREADABLE.problem();
            }
            var payload = jws.payloadObject().orElseThrow(Problems.RECORD_UNREADABLE::problem);
            var tooLarge = raw.getBytes(StandardCharsets.UTF_8).length > mostBytes;
            return new PushedRecord(
                    raw, jws, kid, said(payload), tooLarge ? Problems.RECORD_TOO_LARGE.problem() : null);
        } catch (Problem e) {
            return new PushedRecord(raw, jws, kid, null, e);
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | ArithmeticException
                | DateTimeException e) {
            return new PushedRecord(raw, jws, kid, null, Problems.RECORD_UNREADABLE.problem());
        }
    }

    private static Said said(JsonObject json) {
        var clock = json.getJsonObject("clock");
        var offset = clock == null || clock.isNull("offsetMs")
                ? 0
                : clock.getJsonNumber("offsetMs").longValueExact();
        var said = new Said(
                json.getString("id"),
                json.getString("kind"),
                json.getJsonNumber("schema").intValueExact(),
                json.getString("person"),
                json.getString("device"),
                json.getJsonNumber("seq").longValueExact(),
                time(json.getString("occurredAt")),
                offset,
                contact(clock),
                json.getJsonObject("body"));
        if (!UUID.matcher(said.id()).matches()
                || !KIND.matcher(said.kind()).matches()
                || said.seq() < 1
                || said.seq() > MOST_RECORDS_OF_A_DEVICE
                || said.body() == null
                || offset > MOST_OFFSET
                || offset < -MOST_OFFSET) {
            throw Problems.RECORD_UNREADABLE.problem();
        }
        return said;
    }

    /** Only ever helps its owner: where it cannot be read it is as if it was not said. */
    private static Instant contact(JsonObject clock) {
        try {
            return clock == null ? null : time(clock.getString("contactAt"));
        } catch (NullPointerException | ClassCastException | DateTimeException notSaid) {
            return null;
        }
    }

    private static Instant time(String text) {
        var time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(Instant.parse("9000-01-01T00:00:00Z"))) {
            throw new DateTimeException("outside what the databases keep");
        }
        return time;
    }
}
