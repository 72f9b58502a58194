package jp.ryokai.people;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import jp.ryokai.ledger.Jwk;
import jp.ryokai.ledger.RecordKind;
import jp.ryokai.platform.Problems;

/**
 * Who is asking, as the database knows them at this moment: a token of a quarter of an hour ago does not outlive a
 * revoked device or a role that was taken away.
 *
 * @param person id of the person
 * @param device id of the device, the RFC 7638 thumbprint of its key
 * @param sealingKey what restricted words are sealed to for this device; null where it has none
 */
public record Caller(String person, String device, Set<Role> roles, Jwk sealingKey) implements Principal {

    public Caller(String person, String device, Set<Role> roles) {
        this(person, device, roles, null);
    }

    public static Caller of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw Problems.TOKEN.problem();
    }

    /**
     * Whether a record may be read word for word: by whoever made it and by managers, by auditors unless it holds
     * answers to questions (policy clause 7 asks for no more than that they were given) or what somebody told of an
     * incident.
     *
     * @param owner who made it; null for the server
     */
    public boolean reads(String owner, String kind) {
        return person.equals(owner) || is(Role.MANAGER) || is(Role.AUDITOR) && !isConfidential(kind);
    }

    private static boolean isConfidential(String kind) {
        return RecordKind.of(kind)
                .filter(known -> switch (known) {
                    case QUIZ_ATTEMPTED, INCIDENT_REPORTED -> true;
                    case LESSON_FINISHED,
                            STATEMENT_SIGNED,
                            STATEMENT_WITHHELD,
                            STATEMENT_DECLINED,
                            SELFCHECK_ANSWERED,
                            DEVICE_DISOWNED -> false;
                })
                .isPresent();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Refuses unless the caller has one of these roles now. */
    public void must(Role... any) {
        for (var role : any) {
            if (is(role)) {
                return;
            }
        }
        throw Problems.NOT_ALLOWED.problem();
    }

    /** Two pairs of eyes: refuses whoever prepared what is now to go out. */
    public void mustNotBe(String author) {
        if (person.equals(author)) {
            throw Problems.SECOND_PERSON.problem();
        }
    }

    @Override
    public String getName() {
        return device;
    }
}
