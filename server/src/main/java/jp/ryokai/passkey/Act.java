package jp.ryokai.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ryokai.platform.Hashes;

/**
 * One request of one device, so exactly that nothing else can be done with a passkey's word on it.
 *
 * @param target path and query as they were sent
 * @param seen its If-Match, empty without
 * @param body SHA-256 of its body, hexadecimal
 */
record Act(String device, String method, String target, String seen, String body) {

    private static final Pattern END = Pattern.compile("\\n([0-9]{1,12}) ([A-Za-z0-9_-]{22})\\n([A-Za-z0-9_-]{43})");
    private static final String PURPOSE = "act of weight\n";

    /**
     * What a passkey signs the hash of. It says of itself that it is ours and until when, so that no server has to
     * remember it and any of several may be answered.
     */
    String statement(byte[] secret, Instant until) {
        var text = lines() + '\n' + until.getEpochSecond() + ' ' + Challenge.random();
        return text + '\n' + mac(secret, text);
    }

    /** What is spent with it, where the statement is ours, about this act and not too old. */
    Optional<Once> once(String statement, byte[] secret, Instant now) {
        var lines = lines();
        if (!statement.startsWith(lines)) {
            return Optional.empty();
        }
        var end = END.matcher(statement.substring(lines.length()));
        if (!end.matches()
                || !MessageDigest.isEqual(
                        utf8(mac(secret, statement.substring(0, statement.lastIndexOf('\n')))), utf8(end.group(3)))) {
            return Optional.empty();
        }
        var until = Instant.ofEpochSecond(Long.parseLong(end.group(1)));
        return now.isAfter(until) ? Optional.empty() : Optional.of(new Once(Hashes.sha256Hex(utf8(statement)), until));
    }

    /** @param id of the statement, so that it counts once */
    record Once(String id, Instant until) {}

    /** No part can hold the end of a line: HTTP has none in a method, a target or a header. */
    private String lines() {
        return String.join("\n", "ryokai: an act of weight", method + ' ' + target, "If-Match: " + seen, body, device);
    }

    private static String mac(byte[] secret, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Challenge.mac(secret, PURPOSE, utf8(text)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
