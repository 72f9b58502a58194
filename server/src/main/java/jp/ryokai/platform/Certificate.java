package jp.ryokai.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What the server shows who it is with: the chain, its own first, and the key that belongs to it. */
public record Certificate(List<X509Certificate> chain, PrivateKey key) {

    /** RFC 7468 section 10; the older forms name their algorithm and are another format each. */
    private static final Pattern PEM_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private static final Pattern PEM_CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    /** @throws Settings.Wrong that says which file is to be mended and how */
    public static Certificate read(TlsSettings settings) {
        try {
            var read = settings.together() ? together(settings) : pem(settings);
            if (read.chain.isEmpty() || !read.fits()) {
                throw wrong(settings, "the key is not that of the first certificate: give both of one pair");
            }
            return read;
        } catch (IOException e) {
            throw wrong(settings, "a file cannot be read, or the password is wrong: check path, owner and password");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrong(
                    settings,
                    "a file holds something else: give PEM or PKCS#12 (.p12), and the key as PKCS#8,"
                            + " which openssl pkcs8 -topk8 -nocrypt makes");
        }
    }

    private static Settings.Wrong wrong(TlsSettings settings, String cure) {
        return new Settings.Wrong("The certificate of ryokai.tls.certificate (" + settings.certificate()
                + ") cannot be used: " + cure + ".");
    }

    private static Certificate together(TlsSettings settings) throws IOException, GeneralSecurityException {
        var password = settings.passwordFile().equals(TlsSettings.NONE)
                ? new char[0]
                : Files.readString(Path.of(settings.passwordFile())).strip().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Path.of(settings.certificate()))) {
            store.load(in, password);
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                return new Certificate(
                        List.of(store.getCertificateChain(alias)).stream()
                                .map(X509Certificate.class::cast)
                                .toList(),
                        key);
            }
        }
        throw new IllegalArgumentException("no key in it");
    }

    private static Certificate pem(TlsSettings settings) throws IOException, GeneralSecurityException {
        var text = Files.readString(Path.of(settings.certificate()), StandardCharsets.ISO_8859_1);
        var factory = CertificateFactory.getInstance("X.509");
        var chain = new ArrayList<X509Certificate>();
        for (var block : PEM_CERTIFICATE.matcher(text).results().toList()) {
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes(block.group(1)))));
        }
        // Some authorities hand out both in one file.
        var key = PEM_KEY.matcher(
                settings.key().equals(TlsSettings.NONE)
                        ? text
                        : Files.readString(Path.of(settings.key()), StandardCharsets.ISO_8859_1));
        if (chain.isEmpty() || !key.find()) {
            throw new IllegalArgumentException("no certificate, or no key");
        }
        return new Certificate(
                List.copyOf(chain),
                KeyFactory.getInstance(chain.getFirst().getPublicKey().getAlgorithm())
                        .generatePrivate(new PKCS8EncodedKeySpec(bytes(key.group(1)))));
    }

    private static byte[] bytes(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    private boolean fits() throws GeneralSecurityException {
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update((byte) 1);
        var signed = signature.sign();
        signature.initVerify(chain.getFirst().getPublicKey());
        signature.update((byte) 1);
        return signature.verify(signed);
    }
}
