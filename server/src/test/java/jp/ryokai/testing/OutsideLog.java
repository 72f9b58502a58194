package jp.ryokai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.ryokai.ledger.Checkpoint;
import jp.ryokai.ledger.Merkle;

/** The log as an auditor outside reads it: key, checkpoint and entries through HTTP, the tree computed anew. */
public final class OutsideLog {

    private final Map<String, Long> places;

    private OutsideLog(Map<String, Long> places) {
        this.places = places;
    }

    /** Reads all and fails where the signature, the size or the root does not hold, or a record stands twice. */
    public static OutsideLog read(URI origin) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return read(origin, newest(new String(get(http, origin, "/log/epochs"), StandardCharsets.UTF_8)));
        }
    }

    /** One of them, by its path. */
    public static OutsideLog read(URI origin, String log) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var key = new String(get(http, origin, log + "/key"), StandardCharsets.UTF_8).strip();
            var checkpoint = Checkpoint.verify(
                            new String(get(http, origin, log + "/checkpoint"), StandardCharsets.UTF_8), key)
                    .orElseThrow(() -> new AssertionError("the checkpoint's signature does not hold"));
            var hashes = new ArrayList<byte[]>();
            var places = new HashMap<String, Long>();
            for (long n = 0; n * 256 < checkpoint.size(); n++) {
                var width = (int) Math.min(256, checkpoint.size() - n * 256);
                for (var entry : entries(get(
                        http, origin, log + "/tile/entries/%03d".formatted(n) + (width < 256 ? ".p/" + width : "")))) {
                    var sha256 = entry.lines()
                            .filter(l -> l.startsWith("sha256 "))
                            .findFirst()
                            .orElseThrow()
                            .substring(7);
                    assertNull(places.put(sha256, (long) hashes.size()), "a record stands once in the log");
                    hashes.add(Merkle.leaf(entry.getBytes(StandardCharsets.UTF_8)));
                }
            }
            assertEquals(checkpoint.size(), hashes.size());
            if (!hashes.isEmpty()) {
                assertEquals(hex(checkpoint.root()), hex(root(hashes)), "the signed root is that of the entries");
            }
            return new OutsideLog(places);
        }
    }

    /** The path of the log that goes on. */
    static String newest(String epochs) {
        return Json.createReader(new StringReader(epochs)).readObject().getJsonArray("logs").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getBoolean("goesOn"))
                .map(one -> URI.create(one.getString("address")).getPath())
                .findFirst()
                .orElseThrow();
    }

    /** The place of a record, or -1. */
    public long placeOf(String sha256) {
        return places.getOrDefault(sha256, -1L);
    }

    public int size() {
        return places.size();
    }

    private static List<String> entries(byte[] bundle) {
        var entries = new ArrayList<String>();
        var buffer = ByteBuffer.wrap(bundle);
        while (buffer.hasRemaining()) {
            var entry = new byte[Short.toUnsignedInt(buffer.getShort())];
            buffer.get(entry);
            entries.add(new String(entry, StandardCharsets.UTF_8));
        }
        return entries;
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var k = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static byte[] get(HttpClient http, URI origin, String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(origin.resolve(path)).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
