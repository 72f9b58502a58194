package jp.ryokai.platform;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** Every {@link Word} as it stands on the wire: JSON-B would write the constant's name. */
final class WordJson implements JsonbSerializer<Word>, JsonbDeserializer<Word> {

    @Override
    public void serialize(Word word, JsonGenerator generator, SerializationContext context) {
        generator.write(word.word());
    }

    @Override
    public Word deserialize(JsonParser parser, DeserializationContext context, Type type) {
        return Word.given(((Class<?>) type).asSubclass(Word.class), parser.getString());
    }
}
