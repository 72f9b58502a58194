package jp.ryokai.platform;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The JSON of strangers, read to its end before anything is made of it. JSON-B passes over members it does not know
 * with a method of parsson's that never sees the end of a text: <code>{"a":{</code> held a thread for ever
 * (eclipse-ee4j/parsson#23). Whatever comes through here is whole, so that this cannot happen behind it.
 */
public final class StrictJson {

    /** The deepest that the contract names is five; what is nested further is meant for somebody's stack. */
    private static final int DEEPEST = 32;
    /** Twenty times the members of the largest honest body, which is a push of 100 records or a plan for a council. */
    private static final int MOST_VALUES = 20_000;
    /** An exponent of nine digits is a short text that takes hours to become a number. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    /** RFC 8259 section 4: what a reader makes of the same name twice is unpredictable. */
    private static final JsonReaderFactory ONCE =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /** Made once: each call of Json's own methods looks through the class path for who implements them. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private StrictJson() {}

    /** @throws Problem 400.1 for bytes that are no UTF-8, otherwise as {@link #read(String)} */
    static JsonValue read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw unreadable("The JSON is not in UTF-8: send it in UTF-8 (RFC 8259 section 8.1).");
        }
    }

    /**
     * One JSON text and nothing behind it.
     *
     * @throws Problem 400.1 for anything else, 413.7 for one of too many values
     */
    public static JsonValue read(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text));
                var reader = ONCE.createReader(new StringReader(text))) {
            bound(parser);
            return reader.readValue();
        } catch (JsonException | IllegalStateException e) {
            // A member that is there twice is reported by the second.
            throw unreadable(
                    "This is not one whole JSON text in which each member stands once: send well-formed JSON.");
        }
    }

    /** @throws Problem 400.1 for what is no JSON object, otherwise as {@link #read(String)} */
    public static JsonObject object(String text) {
        if (read(text) instanceof JsonObject object) {
            return object;
        }
        throw unreadable("This JSON is no object: send an object.");
    }

    private static void bound(JsonParser parser) {
        var depth = 0;
        var values = 0;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> {
                    values++;
                    if (++depth > DEEPEST) {
                        throw unreadable("The JSON is nested more than %d deep: send what the contract names."
                                .formatted(DEEPEST));
                    }
                }
                case END_OBJECT, END_ARRAY -> depth--;
                case KEY_NAME -> keepable(parser.getString());
                case VALUE_STRING -> {
                    values++;
                    keepable(parser.getString());
                }
                case VALUE_NUMBER -> {
                    values++;
                    if (!NUMBER.matcher(parser.getString()).matches()) {
                        throw unreadable("A number has too many digits: send numbers as the contract names them.");
                    }
                }
                case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> values++;
            }
            if (values > MOST_VALUES) {
                throw Problems.TOO_LARGE.problem(
                        "The JSON holds more than %d values: send it in smaller parts.".formatted(MOST_VALUES));
            }
        }
    }

    private static void keepable(String text) {
        if (!KeepableText.is(text)) {
            throw unreadable("A text holds U+0000 or half a surrogate pair: send it without.");
        }
    }

    private static Problem unreadable(String detail) {
        return Problems.UNREADABLE.problem(detail);
    }
}
