package jp.ryokai.platform;

/** Whether a header holds a token of ours that holds now; the room that gives tokens knows. */
public interface TokenCheck {

    boolean ours(String authorization);
}
