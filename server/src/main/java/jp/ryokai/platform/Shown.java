package jp.ryokai.platform;

import java.util.SortedMap;

/** What is shown to a second person and takes effect with their yes. */
public interface Shown {

    /** All of it, by the name it has on the wire. */
    SortedMap<String, Object> effect();

    /** On the wire beside it, for the second person to name. As JSON-B wants it. */
    default String getHash() {
        return Tag.hash(effect());
    }
}
