package jp.ryokai.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/** Cases that the server and the tablet's program run alike; the web's rules read the same file. */
public final class Cases {

    private static final JsonObject COURSE = course();

    private Cases() {}

    public static List<JsonObject> of(String rule) {
        return COURSE.getJsonArray(rule).getValuesAs(JsonObject.class);
    }

    /** The plan that the standings are about. */
    public static JsonObject plan() {
        return COURSE.getJsonObject("plan");
    }

    public static String[] words(JsonArray array) {
        return array.getValuesAs(JsonString::getString).toArray(String[]::new);
    }

    private static JsonObject course() {
        try (var reader = Json.createReader(Cases.class.getResourceAsStream("/cases/course.json"))) {
            return reader.readObject();
        }
    }
}
