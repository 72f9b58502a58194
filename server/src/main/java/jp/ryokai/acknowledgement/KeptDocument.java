package jp.ryokai.acknowledgement;

import jakarta.persistence.Embeddable;
import jp.ryokai.acknowledgement.Statement.Cited;

/** A row behind {@link Cited}, part of its statement. */
@Embeddable
@SuppressWarnings("UnusedVariable") // Queries read it.
class KeptDocument {

    private String document;
    private String edition;
    private int number;

    protected KeptDocument() {}

    KeptDocument(Cited of) {
        document = of.document();
        edition = of.edition();
        number = of.number();
    }
}
