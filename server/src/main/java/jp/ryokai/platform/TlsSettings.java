package jp.ryokai.platform;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the server's certificate lies; each may be {@code none}.
 *
 * @param certificate with its chain, PEM or PKCS#12
 * @param key of a PEM certificate
 * @param passwordFile of a PKCS#12 file
 */
public record TlsSettings(String certificate, String key, String passwordFile) {

    static final String NONE = "none";

    public boolean on() {
        return !certificate.equals(NONE);
    }

    boolean together() {
        return certificate.endsWith(".p12") || certificate.endsWith(".pfx");
    }

    /** All that are read, so that a change of one is seen. */
    public List<Path> files() {
        return List.of(certificate, key, passwordFile).stream()
                .filter(name -> !name.equals(NONE))
                .map(Path::of)
                .toList();
    }
}
