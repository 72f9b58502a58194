package jp.ryokai.tablet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ryokai.ledger.OwnRoot;

/** The person's own records as the server named them page by page, and the root that makes one list of the pages. */
final class OwnList {

    private static final JsonObject NONE = Json.createObjectBuilder()
            .add("count", 0)
            .add("root", OwnRoot.NONE)
            .add("after", -1)
            .build();

    private final Map<String, JsonObject> named = new LinkedHashMap<>();
    private JsonObject held = NONE;

    /** What it says with the next push. */
    JsonObject held() {
        return held;
    }

    Map<String, JsonObject> named() {
        return named;
    }

    /** A page that does not continue what is here makes it ask for all. */
    void take(JsonObject page) {
        if (page.getBoolean("whole")) {
            named.clear();
            held = NONE;
        }
        var root = held.getString("root");
        var count = held.getJsonNumber("count").longValue();
        for (var record : page.getJsonArray("records").getValuesAs(JsonObject.class)) {
            named.put(record.getString("sha256"), record);
            if (record.containsKey("number")) {
                root = OwnRoot.next(root, record.getString("sha256"));
                count++;
            }
        }
        held = root.equals(page.getString("root"))
                        && count == page.getJsonNumber("count").longValue()
                ? Json.createObjectBuilder()
                        .add("count", count)
                        .add("root", root)
                        .add("after", page.getJsonNumber("after"))
                        .build()
                : NONE;
    }

    void save(JsonObjectBuilder json) {
        var kept = Json.createObjectBuilder();
        named.forEach(kept::add);
        json.add("own", Json.createObjectBuilder().add("held", held).add("named", kept));
    }

    void load(JsonObject json) {
        if (json.containsKey("own")) {
            var own = json.getJsonObject("own");
            held = own.getJsonObject("held");
            own.getJsonObject("named").forEach((sha256, record) -> named.put(sha256, record.asJsonObject()));
        }
    }
}
