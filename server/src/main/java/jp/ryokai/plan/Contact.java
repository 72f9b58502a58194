package jp.ryokai.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.ryokai.device.DeviceView;
import jp.ryokai.platform.Japan;

/**
 * What a person's devices could still bring: the line between "not done" and "not yet received".
 *
 * @param active devices that may speak
 * @param awaited those of them that may hold something: silent for too long, or known to have more than they sent
 */
record Contact(List<DeviceView> active, List<DeviceView> awaited) {

    /** @param contactDays days of silence after which a device counts as one we wait for */
    static Contact of(List<DeviceView> devices, Window window, Instant until, int contactDays) {
        var active = devices.stream().filter(DeviceView::active).toList();
        var heardSince = heardSince(window, until, contactDays);
        return new Contact(
                active,
                active.stream()
                        .filter(d -> d.unsent() > 0 || d.lastContactAt().isBefore(heardSince))
                        .toList());
    }

    /**
     * A device not heard since the opening may have done everything, however short its silence. Always the first moment
     * of a day, so that who is awaited changes at midnight only, and with it what a tablet is told.
     */
    private static Instant heardSince(Window window, Instant until, int contactDays) {
        var patience = Japan.startOf(Japan.day(until).minusDays(contactDays));
        var opened = window.opens();
        return opened.isAfter(until) || patience.isAfter(opened) ? patience : opened;
    }

    /** The state to tell, given what the received facts say. */
    State told(State received) {
        if (!received.awaitsMore()) {
            return received;
        }
        if (active.isEmpty()) {
            return State.NO_DEVICE;
        }
        return awaited.isEmpty() ? received : State.NOT_RECEIVED;
    }

    /** Nothing done after this moment is surely known; null without a device. */
    Instant knownAsOf() {
        return oldest(active);
    }

    static Instant oldest(List<DeviceView> devices) {
        return devices.stream()
                .map(DeviceView::lastContactAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
