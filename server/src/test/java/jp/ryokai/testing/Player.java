package jp.ryokai.testing;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jp.ryokai.tablet.Tablet;

/** Somebody of the cast, with a tablet in hand. */
public record Player(String id, String name, Tablet tablet) {

    /** A request in this person's name, held against the contract. */
    public RequestSpecification asks() {
        return Here.request().header("Authorization", "Bearer " + tablet.token());
    }

    public RequestSpecification sends(String json) {
        return asks().contentType(ContentType.JSON).body(json);
    }

    /** A request in this person's name that breaks the contract on purpose. */
    public RequestSpecification asksWrongly() {
        return Here.wrongRequest().header("Authorization", "Bearer " + tablet.token());
    }
}
