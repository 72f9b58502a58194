package jp.ryokai.platform;

/** How much heavy work is done at once; the room before the web tier knows. */
public interface HeavyWork {

    /** From here on the request of this thread is heavy, until it is answered; refused where no place came free. */
    void begin();
}
