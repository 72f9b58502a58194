package jp.ryokai.ledger;

import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * {@code /log}: the log for anyone's tools (C2SP tlog-tiles), and proofs for those who do not want to compute them.
 * Open to all: a leaf holds ids, hashes and times, and no word about a person.
 */
@ApplicationScoped
@Path("/")
@PermitAll
public class LogResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** The last part of a later log's address ({@link Epoch}). */
    private static final String LATER = "{log: [1-9][0-9]*-[0-9a-f]+}/";

    /** Hashes from the leaf or the older tree upwards, base64. */
    public record Proof(List<String> path) {}

    /**
     * A log there was, or the one that goes on.
     *
     * @param name first line of its checkpoints
     * @param kept how many leaves of the one before it begins with
     * @param because begun, checkpoint, elsewhere or restore
     * @param lost the last checkpoint known of the one before, null where there is none
     * @param goesOn whether new leaves come to it
     */
    public record OneLog(
            int epoch,
            String name,
            String address,
            String key,
            long kept,
            Instant begunAt,
            String because,
            String lost,
            boolean goesOn) {}

    /** In their order. */
    public record Logs(List<OneLog> logs) {}

    private final Log log;
    private final Settings settings;

    @Inject
    LogResource(Log log, Settings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** Which one to ask: after a restored backup the log goes on under another name at another address. */
    @GET
    @Path("epochs")
    @Produces(MediaType.APPLICATION_JSON)
    public Logs epochs() {
        return new Logs(log.all().stream().map(this::view).toList());
    }

    private OneLog view(Log.EpochLog one) {
        return new OneLog(
                one.ordinal(),
                one.name(),
                settings.origin() + "/log" + (one.tail().isEmpty() ? "" : "/" + one.tail()),
                one.key(),
                one.from(),
                one.begunAt(),
                one.because(),
                one.lost(),
                one.goesOn());
    }

    @GET
    @Path("checkpoint")
    @Produces("text/plain;charset=utf-8")
    public Response checkpoint() {
        return checkpoint("");
    }

    @GET
    @Path(LATER + "checkpoint")
    @Produces("text/plain;charset=utf-8")
    public Response checkpoint(@PathParam("log") String tail) {
        var one = one(tail);
        return Response.ok(log.checkpoint(one).orElseThrow(Problems.NOT_FOUND::problem))
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** The key that checks every checkpoint: signed-note verifier key. */
    @GET
    @Path("key")
    @Produces("text/plain;charset=utf-8")
    public String key() {
        return key("");
    }

    @GET
    @Path(LATER + "key")
    @Produces("text/plain;charset=utf-8")
    public String key(@PathParam("log") String tail) {
        return one(tail).key() + "\n";
    }

    @GET
    @Path("inclusion")
    @Produces(MediaType.APPLICATION_JSON)
    public Proof inclusion(@QueryParam("index") Long index, @QueryParam("size") Long size) {
        return inclusion("", index, size);
    }

    @GET
    @Path(LATER + "inclusion")
    @Produces(MediaType.APPLICATION_JSON)
    public Proof inclusion(
            @PathParam("log") String tail, @QueryParam("index") Long index, @QueryParam("size") Long size) {
        return new Proof(log.inclusion(one(tail), given(index), given(size)));
    }

    @GET
    @Path("consistency")
    @Produces(MediaType.APPLICATION_JSON)
    public Proof consistency(@QueryParam("from") Long from, @QueryParam("to") Long to) {
        return consistency("", from, to);
    }

    @GET
    @Path(LATER + "consistency")
    @Produces(MediaType.APPLICATION_JSON)
    public Proof consistency(@PathParam("log") String tail, @QueryParam("from") Long from, @QueryParam("to") Long to) {
        return new Proof(log.consistency(one(tail), given(from), given(to)));
    }

    @GET
    @Path("tile/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response tile(@PathParam("path") String path) {
        return tile("", path);
    }

    @GET
    @Path(LATER + "tile/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response tile(@PathParam("log") String tail, @PathParam("path") String path) {
        var tile = TilePath.parse(path).orElseThrow(Problems.NOT_FOUND::problem);
        var one = one(tail);
        var bytes = tile.level() == TilePath.ENTRIES
                ? log.entries(one, tile.n(), tile.width()).map(LogResource::bundle)
                : log.tile(one, tile.level(), tile.n(), tile.width());
        return Response.ok(bytes.orElseThrow(Problems.NOT_FOUND::problem))
                .header("Cache-Control", FOR_EVER)
                .build();
    }

    private Log.EpochLog one(String tail) {
        return log.one(tail).orElseThrow(Problems.NOT_FOUND::problem);
    }

    /** Each entry behind its length in two bytes, big-endian (C2SP tlog-tiles, log entries). */
    private static byte[] bundle(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            out.write(entry.length >> 8);
            out.write(entry.length & 0xff);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }
}
