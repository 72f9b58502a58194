package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ryokai.device.AppSettings;
import jp.ryokai.device.DeviceView;
import jp.ryokai.ledger.Telling;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Hashes;
import jp.ryokai.platform.Japan;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.WebFolder;

/**
 * The tag of a manifest, made of what a manifest is made of and not of its bytes: equal tags mean equal manifests,
 * however many servers there are and whichever made them. What it names:
 *
 * <ul>
 *   <li>the version of every room that acts change, and the log's epoch;
 *   <li>the person's own records, numbered or not: each fact about them came with one; and how often one was judged
 *       later;
 *   <li>the person's devices, and whether one of them is awaited, which is known by days;
 *   <li>who asks with which rights, the settings, the app's release;
 *   <li>the day in Japan: editions take effect, terms and deputies change, and days are due at midnight.
 * </ul>
 *
 * <p>MUST be read before the manifest it names: what changes between the two is then in the manifest and not in its
 * tag, and the next sync brings it once more. The other way round it would never come.
 */
@ApplicationScoped
class Tags {

    /** Raised with what is in a manifest, so that a tablet asks a newer server again. */
    private static final String FORM = "ryokai-manifest 3";

    private final WebFolder app;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Tags(WebFolder app, Keys keys, Settings settings, Clock clock) {
        this.app = app;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    String of(Caller caller, Telling.State state, List<DeviceView> devices) {
        return Hashes.sha256Hex(Stream.concat(
                        Stream.of(
                                FORM,
                                app.release().orElse(""),
                                settings.council(),
                                settings.lease(),
                                settings.contactDays(),
                                AppSettings.of(settings),
                                Hashes.sha256Hex(keys.rescue().getPublic().getEncoded()),
                                Japan.day(clock.instant()),
                                caller.person(),
                                caller.roles().stream().map(Role::word).sorted().toList(),
                                state.epoch(),
                                state.versions(),
                                state.records(),
                                state.root(),
                                state.pending(),
                                state.judged()),
                        devices.stream().map(Tags::words))
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
    }

    private static String words(DeviceView device) {
        return Stream.of(
                        device.id(),
                        device.name(),
                        device.enrolledAt(),
                        device.revokedAt(),
                        device.disownedAt(),
                        device.code(),
                        device.issuedAt(),
                        device.issuedBy(),
                        device.confirmedBy(),
                        device.backing(),
                        device.unsent() > 0,
                        Japan.day(device.lastContactAt()))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
