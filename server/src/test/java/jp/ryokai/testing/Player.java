package jp.ryokai.testing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.UnaryOperator;
import jp.ryokai.tablet.Tablet;

/** Somebody of the cast, with a tablet in hand. */
public record Player(String id, String name, Tablet tablet) {

    private static UnaryOperator<String> said = UnaryOperator.identity();

    /** A request in this person's name, held against the contract. */
    public RequestSpecification asks() {
        return Here.request()
                .filter(new Looking())
                .filter(new Confirming(id))
                .header("Authorization", "Bearer " + tablet.token());
    }

    /** The same, for what sets the stage and needs no look before it. */
    Call call(String method, String path, Object... in) {
        return new Call(method, path, in).as(tablet.token()).confirmedBy(id);
    }

    public RequestSpecification sends(String json) {
        return asks().contentType(ContentType.JSON).body(said.apply(json));
    }

    /** From now on everybody writes what this makes of their words; {@code UnaryOperator.identity()} ends it. */
    public static void everybodySays(UnaryOperator<String> words) {
        said = words;
    }

    /** Makes something that must come into being, and tells its id. */
    public String makes(String json, String path, Object... in) {
        return Looking.concerns("POST " + path)
                ? sends(json).post(path, in).then().statusCode(201).extract().path("id")
                : call("POST", path, in)
                        .json(said.apply(json))
                        .told()
                        .expect(201)
                        .json()
                        .getString("id");
    }

    /** Does what must succeed and needs no words. */
    public void does(String path, Object... in) {
        asks().post(path, in).then().statusCode(201);
    }

    /** Reads what must be there. */
    public ValidatableResponse reads(String path, Object... in) {
        return asks().get(path, in).then().statusCode(200);
    }

    /** Runs an act of the cast as if nobody had looked since long ago. */
    public static void unseen(Runnable act) {
        Looking.staleWhile(act);
    }

    /** From now on this person confirms acts of weight with this passkey, wherever they are asked. */
    public void confirmsWith(SoftPasskey passkey) {
        Confirming.with(id, passkey);
    }

    /** From now on this person has no finger to lay on. */
    public void confirmsNothing() {
        Confirming.end(id);
    }

    /** A request in this person's name that breaks the contract on purpose. */
    public RequestSpecification asksWrongly() {
        return Here.wrongRequest().header("Authorization", "Bearer " + tablet.token());
    }
}
