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
import java.util.List;
import jp.ryokai.platform.Problems;

/**
 * {@code /log}: the log for anyone's tools (C2SP tlog-tiles), and proofs for those who do not want to compute them.
 * Open to all: a leaf holds ids, hashes and times, and no word about a person.
 */
@ApplicationScoped
@Path("/")
@PermitAll
public class LogResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Hashes from the leaf or the older tree upwards, base64. */
    public record Proof(List<String> path) {}

    private final Log log;

    @Inject
    LogResource(Log log) {
        this.log = log;
    }

    @GET
    @Path("checkpoint")
    @Produces("text/plain;charset=utf-8")
    public Response checkpoint() {
        return Response.ok(log.checkpoint().orElseThrow(Problems.NOT_FOUND::problem))
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** The key that checks every checkpoint: signed-note verifier key. */
    @GET
    @Path("key")
    @Produces("text/plain;charset=utf-8")
    public String key() {
        return log.verifierKey() + "\n";
    }

    @GET
    @Path("inclusion")
    @Produces(MediaType.APPLICATION_JSON)
    public Proof inclusion(@QueryParam("index") Long index, @QueryParam("size") Long size) {
        return new Proof(log.inclusion(given(index), given(size)));
    }

    @GET
    @Path("consistency")
    @Produces(MediaType.APPLICATION_JSON)
    public Proof consistency(@QueryParam("from") Long from, @QueryParam("to") Long to) {
        return new Proof(log.consistency(given(from), given(to)));
    }

    @GET
    @Path("tile/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response tile(@PathParam("path") String path) {
        var tile = TilePath.parse(path).orElseThrow(Problems.NOT_FOUND::problem);
        var bytes = tile.level() == TilePath.ENTRIES
                ? log.entries(tile.n(), tile.width()).map(LogResource::bundle)
                : log.tile(tile.level(), tile.n(), tile.width());
        return Response.ok(bytes.orElseThrow(Problems.NOT_FOUND::problem))
                .header("Cache-Control", FOR_EVER)
                .build();
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
