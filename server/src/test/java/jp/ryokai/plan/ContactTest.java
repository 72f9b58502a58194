package jp.ryokai.plan;

import static jp.ryokai.plan.Fact.Decision.Form.DECLINED;
import static jp.ryokai.plan.Fact.Decision.Form.SIGNED;
import static jp.ryokai.plan.Scene.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** 同期を待つ端末: "not done" is said only where everything has been heard. */
class ContactTest {

    private static final String BASIC = "basic-policy";

    private final Scene scene = Scene.withAcknowledgement(BASIC).member("taro", Scene.NEXT_TERM);

    @Test
    void without_a_tablet_nothing_could_have_been_done() {
        assertEquals(State.NO_DEVICE, scene.state("2027-05-20"));
        assertNull(scene.only("2027-05-20").knownAsOf());
    }

    @Test
    void a_tablet_whose_registration_was_ended_is_none() {
        assertEquals(State.NO_DEVICE, scene.revokedDevice("taro").state("2027-05-20"));
    }

    @Test
    void a_tablet_silent_for_longer_than_the_council_waits_may_hold_the_signature() {
        scene.device("taro", "2027-05-17T12:00", 0);
        // By days: what a tablet is told of the other one changes at midnight.
        assertEquals(State.NOT_STARTED, scene.state("2027-05-20T23:59"));
        assertEquals(State.NOT_RECEIVED, scene.state("2027-05-21T00:00"));
        assertEquals(at("2027-05-17T12:00"), scene.only("2027-05-21T00:00").awaitedSince());
    }

    @Test
    void a_tablet_not_heard_since_the_opening_is_waited_for_even_on_the_first_day() {
        scene.people.clear();
        scene.member("taro", Scene.TERM).device("taro", "2027-03-31T23:00", 0);
        assertEquals(State.NOT_STARTED, scene.state("2027-03-31T23:30"));
        assertEquals(State.NOT_RECEIVED, scene.state("2027-04-01T09:00"));
    }

    @Test
    void a_tablet_known_to_hold_unsent_records_is_waited_for_though_it_spoke_just_now() {
        assertEquals(
                State.NOT_RECEIVED, scene.device("taro", "2027-05-20T11:59", 1).state("2027-05-20"));
    }

    @Test
    void of_two_tablets_the_silent_one_decides() {
        scene.device("taro", "2027-05-20T11:00", 0).device("taro", "2027-05-02", 0);
        var standing = scene.only("2027-05-20");
        assertEquals(State.NOT_RECEIVED, standing.state());
        assertEquals(1, standing.devicesAwaited());
        assertEquals(at("2027-05-02"), standing.knownAsOf());
    }

    @Test
    void what_is_complete_waits_for_nothing() {
        scene.device("taro", "2027-05-02", 5).decided("taro", SIGNED, BASIC, 1, "2027-05-02");
        assertEquals(State.COMPLETED, scene.state("2027-05-20"));
        assertEquals(0, scene.only("2027-05-20").devicesAwaited());
    }

    @Test
    void a_refusal_that_was_received_is_a_refusal_and_not_something_to_wait_for() {
        scene.device("taro", "2027-05-02", 5).decided("taro", DECLINED, BASIC, 1, "2027-05-02");
        assertEquals(State.DECLINED, scene.state("2027-05-20"));
    }

    @Test
    void a_signature_of_the_old_edition_may_have_been_renewed_on_a_silent_tablet() {
        scene.text(BASIC, 2, "2027-05-10", true)
                .device("taro", "2027-05-02", 0)
                .decided("taro", SIGNED, BASIC, 1, "2027-05-02");
        assertEquals(State.NOT_RECEIVED, scene.state("2027-05-20"));
    }

    @Test
    void of_a_day_that_is_over_everything_is_known_once_the_tablet_has_spoken() {
        scene.device("taro", "2027-05-20", 0);
        assertEquals(State.NOT_STARTED, scene.state("2027-05-10"));
    }

    @Test
    void after_the_close_a_tablet_that_spoke_since_hides_nothing() {
        scene.device("taro", "2028-04-02", 0);
        assertEquals(State.NOT_STARTED, scene.state("2028-06-01"));
    }
}
