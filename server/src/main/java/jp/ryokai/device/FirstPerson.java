package jp.ryokai.device;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.ryokai.ledger.Acts;
import jp.ryokai.people.Kind;
import jp.ryokai.people.NewPerson;
import jp.ryokai.people.People;
import jp.ryokai.people.Role;
import jp.ryokai.people.Roles;
import jp.ryokai.people.TermView;
import jp.ryokai.platform.Japan;

/** Opens the door of an empty installation: one person of the secretariat and one code, printed once. */
@ApplicationScoped
class FirstPerson {

    /** After the schema, the log and a demo council, which leaves no empty installation behind. */
    private static final int LAST = 9_000;

    private final Bootstrap bootstrap;

    @Inject
    FirstPerson(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    void greet(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object start) {
        bootstrap.ifEmpty().ifPresent(code -> System.out.printf("""

            This installation is empty. Its first person of the secretariat enrols with the code

                %s

            until %s. It is shown only now; operate.md in the docs folder says what to do when it is lost.

            """, code.code(), code.expiresAt()));
    }

    /** Its own bean, so that the call passes the transaction's interceptor. */
    @ApplicationScoped
    public static class Bootstrap {

        private final People people;
        private final Roles roles;
        private final Codes codes;
        private final Acts acts;
        private final Clock clock;

        @Inject
        Bootstrap(People people, Roles roles, Codes codes, Acts acts, Clock clock) {
            this.people = people;
            this.roles = roles;
            this.codes = codes;
            this.acts = acts;
            this.clock = clock;
        }

        /**
         * If we die after the commit and before the print, the code is lost and the installation looks like one whose
         * code was printed: delete the folder and start again, nothing is in it yet.
         */
        @Transactional
        public Optional<CodeView> ifEmpty() {
            if (!people.isEmpty()) {
                return Optional.empty();
            }
            var person = people.addUnlogged(
                    new NewPerson(null, "事務局（最初の登録）", "ジムキョク", Kind.STAFF, null, null),
                    List.of(new TermView(Japan.day(clock.instant()), null, "導入")));
            roles.grantUnlogged(person, Role.MANAGER);
            roles.grantUnlogged(person, Role.APPROVER);
            var code = codes.issueUnlogged(person);
            acts.note(
                    "council.begun",
                    null,
                    null,
                    Json.createObjectBuilder().add("person", person).build());
            return Optional.of(code);
        }
    }
}
