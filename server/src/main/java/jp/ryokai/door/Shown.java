package jp.ryokai.door;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.ryokai.platform.Certificate;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.TlsSettings;

/**
 * The certificate that is shown, and the next one as soon as it lies in its place: a certificate that is renewed every
 * few weeks by a program must not need a person who starts the server again. What cannot be used is not shown; the one
 * before stays.
 */
final class Shown extends X509ExtendedKeyManager {

    private static final Logger LOG = System.getLogger("jp.ryokai.tls");
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofDays(14);

    private final TlsSettings settings;
    private final Clock clock;
    private final AtomicLong number = new AtomicLong();
    private volatile String seen;
    private volatile Pair now;
    /** A handshake asks for alias, key and chain one after another: whoever has begun ends with the same pair. */
    private volatile Pair before;

    private Shown(TlsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.seen = stamp();
        show(Certificate.read(settings));
    }

    static Shown watching(TlsSettings settings, Clock clock) {
        var shown = new Shown(settings, clock);
        Thread.ofPlatform().daemon().name("certificate").start(shown::watch);
        return shown;
    }

    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {this}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 9325 section 3.1.1: nothing older than TLS 1.2. */
    static SSLParameters parameters() {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setUseCipherSuitesOrder(true);
        return parameters;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Certificate and key are two files, so for a moment they may not fit; the second's change is seen too. */
    void look() {
        var stamp = stamp();
        if (stamp.equals(seen)) {
            return;
        }
        seen = stamp;
        try {
            show(Certificate.read(settings));
        } catch (Settings.Wrong e) {
            LOG.log(Level.WARNING, "the certificate shown until now stays: {0}", e.getMessage());
        }
    }

    private void show(Certificate certificate) {
        before = now;
        now = new Pair("certificate-" + number.incrementAndGet(), certificate);
        var until = certificate.chain().getFirst().getNotAfter().toInstant();
        LOG.log(
                until.isBefore(clock.instant().plus(SOON)) ? Level.WARNING : Level.INFO,
                "the certificate shown from now on is good until {0}",
                until);
    }

    private String stamp() {
        var stamp = new ArrayList<String>();
        for (var file : settings.files()) {
            try {
                stamp.add(Files.getLastModifiedTime(file) + " " + Files.size(file));
            } catch (IOException e) {
                stamp.add("absent");
            }
        }
        return String.join(", ", stamp);
    }

    private Certificate of(String alias) {
        var other = before;
        return other != null && other.alias.equals(alias) ? other.certificate : now.certificate;
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
        var shown = now;
        return shown.certificate.key().getAlgorithm().equals(type) ? shown.alias : null;
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return chooseEngineServerAlias(type, issuers, null);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return of(alias).chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return of(alias).key();
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return List.of(now.alias).toArray(String[]::new);
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        return "";
    }

    private record Pair(String alias, Certificate certificate) {}
}
