package jp.ryokai.platform;

import java.util.SortedMap;

/** A thing that people change: its readers get a strong entity tag, and whoever changes it says which one they saw. */
public interface Tagged {

    /**
     * What somebody can change of it, by the name it has on the wire; null for what is not there. Nothing that a day or
     * another thing decides: it would turn a tag old though nobody touched this one.
     */
    SortedMap<String, Object> changing();

    /** On the wire beside the fields, so that lists carry it too. Named as JSON-B wants it. */
    default String getEtag() {
        return Tag.of(changing());
    }
}
