package jp.ryokai.passkey;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * What the browser says of a ceremony (WebAuthn section 5.8.1), read from its exact bytes.
 *
 * @param type {@code webauthn.create} or {@code webauthn.get}
 * @param challenge base64url
 */
record ClientData(String type, String challenge, String origin, boolean crossOrigin) {

    static Optional<ClientData> read(byte[] json) {
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            var said = reader.readObject();
            return Optional.of(new ClientData(said.getString("type"), said.getString("challenge"),
                    said.getString("origin"), said.getBoolean("crossOrigin", false)));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** Section 7.1 steps 7 to 9 and 7.2 steps 11 to 13: our page asked, and no frame in another's. */
    boolean isFor(String ceremony, String ours) {
        return type.equals(ceremony) && origin.equals(ours) && !crossOrigin;
    }
}
