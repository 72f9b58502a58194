package jp.ryokai.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The pack that came with this program, as files of the caller's own. */
@ApplicationScoped
class BuiltIn {

    Map<String, byte[]> files() {
        return Pack.bundled();
    }
}
