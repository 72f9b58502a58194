package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.LongSupplier;

/**
 * Room where the embedded database lies. Derby whose disk is full goes read-only, hangs, and stays so until a restart
 * though there is room again; so what tablets send is refused before that, and taken again as soon as there is room. A
 * tablet keeps what it has no receipt for. PostgreSQL stops one statement and goes on by itself.
 */
@ApplicationScoped
public class DiskSpace {

    static final long MEGABYTE = 1024 * 1024;

    private final Settings settings;
    private volatile LongSupplier usable;

    @Inject
    DiskSpace(Settings settings) {
        this.settings = settings;
        this.usable = () -> {
            try {
                return Files.getFileStore(settings.data()).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** In place of the real disk, which no test fills. */
    void measuredBy(LongSupplier other) {
        usable = other;
    }

    LongSupplier measured() {
        return usable;
    }

    /** @throws Problem 503.123 before anything is begun: what is asked to be kept needs room that is not there */
    public void refuseIfFull() {
        if (isLow()) {
            throw Problems.DISK_LOW.problem();
        }
    }

    boolean isLow() {
        return settings.database().embedded() && usable.getAsLong() < settings.diskReserve() * MEGABYTE;
    }
}
