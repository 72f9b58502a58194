package jp.ryokai.platform;

import java.util.Map;
import java.util.Objects;

/**
 * A refusal on its way to the caller. Thrown anywhere; {@code ProblemMapper} turns it into
 * {@code application/problem+json} (RFC 9457). Unchecked, so that it rolls the transaction back.
 */
public final class Problem extends RuntimeException {

    private final Problems kind;
    private final transient Map<String, Object> members;

    Problem(Problems kind, String detail, Map<String, Object> members) {
        super(Objects.requireNonNull(detail));
        this.kind = kind;
        this.members = Map.copyOf(members);
    }

    public Problems kind() {
        return kind;
    }

    /** The sentence for the caller: what was wrong and what to do. Never holds personal data. */
    public String detail() {
        return getMessage();
    }

    /** Extension members of RFC 9457 section 3.2, for instance {@code serverTime}. */
    public Map<String, Object> members() {
        return members;
    }
}
