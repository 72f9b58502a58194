package jp.ryokai.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the vectors anew. From the root of the repository, with the JDK of the build:
 *
 * <pre>java server/src/test/java/jp/ryokai/vectors/MakeVectors.java server/src/test/resources/vectors</pre>
 *
 * Nothing is drawn by lot: the same files come out each time.
 */
final class MakeVectors {

    private MakeVectors() {}

    static void main(String[] folder) throws IOException {
        for (var file : files().entrySet()) {
            Files.writeString(Path.of(folder[0], file.getKey()), file.getValue());
        }
    }

    static Map<String, String> files() {
        return new TreeMap<>(Map.of(
                "rfc9162.json", ProofCases.json(),
                "es256.json", Es256Cases.json(),
                "ed25519.json", Ed25519Cases.json(),
                "jws.json", JwsCases.json(),
                "signed-notes.json", NoteCases.json()));
    }
}
