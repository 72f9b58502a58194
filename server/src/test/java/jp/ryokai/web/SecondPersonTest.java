package jp.ryokai.web;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import jp.ryokai.testing.Cast;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Test;

/** Two people look at everything that goes out, whatever roles one of them has. Hanako may prepare and may publish. */
@Rooms
class SecondPersonTest {

    @Test
    void whoever_brought_the_text_of_a_policy_does_not_publish_it(Cast cast) {
        var draft = cast.policyDraft();
        var edition = "{\"draft\":\"" + draft + "\",\"visibility\":\"public\",\"label\":\"公開\",\"material\":true}";
        cast.hanako()
                .sends(edition)
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(403)
                .body("code", equalTo("403.47"));
        cast.makoto()
                .sends(edition)
                .post("/api/policies/basic-policy/editions")
                .then()
                .statusCode(201);
    }

    @Test
    void whoever_drew_up_a_plan_does_not_publish_it(Cast cast) {
        cast.published();
        cast.policyInForce();
        var plan = cast.planDraft(List.of(cast.taro().id()));
        cast.hanako()
                .asks()
                .post("/api/plans/{plan}/publications", plan)
                .then()
                .statusCode(403)
                .body("code", equalTo("403.47"));
        cast.makoto().asks().post("/api/plans/{plan}/publications", plan).then().statusCode(201);
    }
}
