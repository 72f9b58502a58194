package jp.ryokai.people;

import jp.ryokai.platform.Problems;

/** What a caller may do. Everybody enrolled is a learner; the others are given and taken by a manager. */
public enum Role {
    /** Reads, answers and signs; sees only their own. */
    LEARNER(Role.Name.LEARNER),
    /** Runs the roster, devices, texts and plans. */
    MANAGER(Role.Name.MANAGER),
    /** Publishes what a manager prepared. */
    APPROVER(Role.Name.APPROVER),
    /** Reads what proves, changes nothing. */
    AUDITOR(Role.Name.AUDITOR);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** A role of the desk, by the word of a request. */
    public static Role desk(String word) {
        if (word.equals(Name.MANAGER) || word.equals(Name.APPROVER) || word.equals(Name.AUDITOR)) {
            return of(word);
        }
        throw Problems.INVALID.problem("The role is one of manager, approver, auditor; learner is everyone's already.");
    }

    public static Role of(String word) {
        for (var role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** The words as constants, for {@code @RolesAllowed} and the token's {@code groups}. */
    public static final class Name {
        public static final String LEARNER = "learner";
        public static final String MANAGER = "manager";
        public static final String APPROVER = "approver";
        public static final String AUDITOR = "auditor";

        private Name() {}
    }
}
