package jp.ryokai.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jp.ryokai.tablet.Tablet;

/** Facts a test tablet makes of what its manifest lists. */
public final class Lessons {

    private Lessons() {}

    /** Finishes the first module the tablet holds; the record waits in its outbox. */
    public static String finish(Tablet tablet) {
        return tablet.record("lesson.finished", body(tablet));
    }

    public static JsonObject body(Tablet tablet) {
        var module = tablet.manifest().getJsonArray("editions").getValuesAs(JsonObject.class).stream()
                .filter(e -> e.getString("kind").equals("module"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the manifest lists no module"));
        return Json.createObjectBuilder()
                .add("module", module.getString("name"))
                .add("edition", module.getString("sha256"))
                .add("seconds", 240)
                .build();
    }
}
