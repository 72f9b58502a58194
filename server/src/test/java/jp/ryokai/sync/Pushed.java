package jp.ryokai.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import jp.ryokai.tablet.Tablet;
import jp.ryokai.testing.Cast;

/** A push and what came back for it. */
final class Pushed {

    private Pushed() {}

    /** Taro's tablet, with the course published and its manifest fetched. */
    static Tablet ready(Cast cast) {
        cast.published();
        cast.taro().tablet().sync();
        return cast.taro().tablet();
    }

    static ValidatableResponse answer(Tablet tablet, List<String> records) {
        return jp.ryokai.testing.Here.request()
                .header("Authorization", "Bearer " + tablet.token())
                .contentType(ContentType.JSON)
                .body(Json.createObjectBuilder()
                        .add("device", tablet.device())
                        .add("records", Json.createArrayBuilder(records))
                        .build()
                        .toString())
                .post("/api/sync")
                .then();
    }

    static JsonObject push(Tablet tablet, List<String> records) {
        return Json.createReader(new java.io.StringReader(
                        answer(tablet, records).statusCode(200).extract().asString()))
                .readObject();
    }

    static JsonObject only(JsonObject answer) {
        assertEquals(1, answer.getJsonArray("outcomes").size());
        return answer.getJsonArray("outcomes").getJsonObject(0);
    }

    static List<String> words(JsonObject answer) {
        return answer.getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                .map(o -> o.getString("outcome"))
                .toList();
    }
}
