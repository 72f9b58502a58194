package jp.ryokai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The demo council's files, as they lie in {@code content/demo}. */
final class DemoFiles {

    private DemoFiles() {}

    static byte[] bytes(String name) {
        try (var in = DemoFiles.class.getResourceAsStream("/content/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("content/demo/" + name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
