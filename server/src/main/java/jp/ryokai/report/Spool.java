package jp.ryokai.report;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import jp.ryokai.platform.Hashes;

/**
 * A large file on its way out: written to the disk whole, so that its hash is known before a byte of it is handed over
 * and memory holds none of it. The file has no name while it is open: whatever ends this process, nothing of it stays.
 */
final class Spool {

    private final FileChannel file;
    private final DigestOutputStream out;

    Spool() {
        try {
            var path = Files.createTempFile("ryokai", null);
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = new DigestOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16), Hashes.sha256());
    }

    OutputStream out() {
        return out;
    }

    /** Nothing is written after it. */
    String sha256() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    /** To be sent once; the place on the disk is free afterwards, also where the receiver went away. */
    StreamingOutput entity() {
        return to -> {
            try (file) {
                file.position(0);
                Channels.newInputStream(file).transferTo(to);
            }
        };
    }

    void giveUp() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
