package jp.ryokai.issuer;

/** The issuer is not to be reached, or answers what is no answer: nobody's fault here, and worth another try. */
final class Away extends Exception {

    Away(String what) {
        super(what);
    }

    Away(Throwable cause) {
        super(cause);
    }
}
