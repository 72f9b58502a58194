package jp.ryokai.vectors;

/** A case is written only where the schoolbook says of it what we say. */
final class Shown {

    private Shown() {}

    static void as(String what, boolean said, boolean computed) {
        if (said != computed) {
            throw new IllegalStateException(what + " was meant to be " + (said ? "good" : "bad") + " and is not");
        }
    }
}
