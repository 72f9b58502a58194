package jp.ryokai.device;

import io.helidon.security.Subject;
import java.security.interfaces.ECPublicKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.ryokai.platform.Hashes;

/**
 * Tokens whose signature was found good here, so that it is checked once and not with every request: a device shows
 * the same one for a quarter of an hour. Only that is remembered, never that a token holds: its key and its times are
 * asked anew each time, and whether the device was revoked is the database's to say. What is forged never comes in, so
 * a flood of it drives nothing out.
 */
final class Believed {

    /** More than a council has devices; each takes some 3 kB. */
    private static final int MOST = 2_000;

    record Token(String kid, ECPublicKey key, Claims said, Subject subject) {}

    /** By SHA-256, so that a copy of this memory opens no door. */
    private final Map<String, Token> tokens = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
            return size() > MOST;
        }
    });

    Optional<Token> find(String header) {
        return Optional.ofNullable(tokens.get(Hashes.sha256Hex(header)));
    }

    void keep(String header, Token token) {
        tokens.put(Hashes.sha256Hex(header), token);
    }
}
