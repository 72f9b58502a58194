package jp.ryokai.people;

import java.time.LocalDate;

/** A person's place in a 会派 or committee, dated. */
public record MembershipView(String group, GroupKind kind, String name, LocalDate from, LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
