package jp.ryokai.device;

import jp.ryokai.platform.Word;

/**
 * On whose word a key is believed to be a person's. A desk role works only on a device that more than one stands for:
 * else one manager makes a key for an approver and is both.
 */
enum Backing implements Word {
    /** Whoever issued the code, and nobody else: enough for a member, who is told of it on the other devices. */
    ALONE,
    /** Before there was anybody to confirm. */
    SET_UP,
    /** A second person confirmed. */
    SECOND,
    /** The city's issuer, for an account that two said is this person's: the second word for this enrolment. */
    CITY,
    /** Somebody who may read the server's own files. */
    CONSOLE
}
