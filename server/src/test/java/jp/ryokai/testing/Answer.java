package jp.ryokai.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.http.Header;

/** What came of a {@link Call}. */
record Answer(int status, List<Header> headers, byte[] body) {

    /** What must be so; its words are shown where it is not. */
    Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected <" + wanted + "> but was <" + status + ">: " + text());
        }
        return this;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String type() {
        return headers.stream()
                .filter(header -> header.getName().equalsIgnoreCase("Content-Type"))
                .map(Header::getValue)
                .findFirst()
                .orElse("");
    }

    JsonObject json() {
        try (var reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    JsonArray list() {
        try (var reader = Json.createReader(new StringReader(text()))) {
            return reader.readArray();
        }
    }
}
