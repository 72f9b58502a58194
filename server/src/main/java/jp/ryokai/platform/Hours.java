package jp.ryokai.platform;

import java.time.LocalTime;

/** Hours of a day in Japan, the last one not in it. */
public record Hours(LocalTime from, LocalTime to) {

    static Hours read(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException();
        }
        return new Hours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    public boolean hold(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
