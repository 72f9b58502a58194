package jp.ryokai.sync;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.ryokai.device.DeviceView;
import jp.ryokai.device.Devices;
import jp.ryokai.ledger.Telling;
import jp.ryokai.people.Caller;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.Keys;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.WebFolder;

/**
 * Equal tags mean equal manifests, watched in every test of every room: whenever a tag is made the manifest is made too
 * and held against all that had the same tag before, on whatever day and behind whatever act. At the end of each test
 * everybody who synced in it is looked at once more, so that an act that changes what they are shown and not their tag
 * is found by the test of that act. What is made out of memory ({@link Standing}) is held against what is made without.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class Twins extends Tags {

    /** For the figures: a property that is true leaves the work of looking out. */
    static final String OFF = "ryokai.test.twins.off";

    private static final Map<String, String> MADE = new ConcurrentHashMap<>();
    private static final Map<String, Caller> ASKED = new ConcurrentHashMap<>();
    private static final Queue<String> DIFFERENT = new ConcurrentLinkedQueue<>();

    private final Manifests manifests;
    private final Standing standing;
    private final Telling telling;
    private final Devices devices;

    @Inject
    Twins(
            WebFolder app,
            Keys keys,
            Settings settings,
            Clock clock,
            Manifests manifests,
            Standing standing,
            Telling telling,
            Devices devices) {
        super(app, keys, settings, clock);
        this.manifests = manifests;
        this.standing = standing;
        this.telling = telling;
        this.devices = devices;
    }

    @Override
    String of(Caller caller, Telling.State state, List<DeviceView> theirs) {
        ASKED.put(caller.device(), caller);
        var tag = super.of(caller, state, theirs);
        look(caller);
        return tag;
    }

    /** Not private: it is called through the bean's proxy. */
    void look(Caller caller) {
        if (Boolean.getBoolean(OFF)) {
            return;
        }
        var tag = now(caller);
        var state = state(caller);
        var theirs = devices.ofPerson(caller.person());
        var made = JsonWire.JSONB.toJson(manifests.of(caller, state, theirs, true));
        var kept = JsonWire.JSONB.toJson(standing.during(state, () -> manifests.of(caller, state, theirs, true)));
        // Others are at it: what came between belongs to neither.
        if (now(caller).equals(tag)) {
            if (!kept.equals(made)) {
                DIFFERENT.add("out of memory, and not as it is now\n  " + kept + "\n  " + made);
            }
            var before = MADE.putIfAbsent(tag, made);
            if (before != null && !before.equals(made)) {
                DIFFERENT.add("one tag, and yet\n  " + before + "\n  " + made);
            }
        }
    }

    private String now(Caller caller) {
        return super.of(caller, state(caller), devices.ofPerson(caller.person()));
    }

    private Telling.State state(Caller caller) {
        return telling.state(caller.person(), caller.device(), Long.MAX_VALUE);
    }

    /** Manifests that differed though their tag did not, since this was asked last. */
    public static List<String> different() {
        var watch = CDI.current().select(Twins.class).get();
        ASKED.values().forEach(watch::look);
        var found = List.copyOf(DIFFERENT);
        forget();
        return found;
    }

    public static void forget() {
        ASKED.clear();
        MADE.clear();
        DIFFERENT.clear();
    }
}
