package jp.ryokai.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.text.Normalizer;
import java.util.Optional;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Settings;

/**
 * Turns a typed code and a device's key into a registration. It holds no transaction itself: what a wrong code costs is
 * committed before anything else begins. When the cost was a transaction within one, sixty wrong codes at once held
 * every connection while each waited for a second.
 */
@ApplicationScoped
class Enrolments {

    private static final int TRIES = 5;

    private final Codes codes;
    private final Registrations registrations;
    private final Settings settings;

    @Inject
    Enrolments(Codes codes, Registrations registrations, Settings settings) {
        this.codes = codes;
        this.registrations = registrations;
        this.settings = settings;
    }

    /**
     * Registers the key that made the proof. If our answer is lost, the device sends the same again: a used code with
     * the same key is the same registration, answered as the first time, and nothing is done twice.
     *
     * @param typed twelve digits as typed: full-width digits, spaces and hyphens are forgiven
     * @param proof as {@link ProvedKey#read} takes it
     * @param source by which guessing is counted
     */
    EnrolmentView enrol(String typed, String proof, String source) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s‐-―−ー-]", "");
        if (!digits.matches("\\d{12}")) {
            throw Problems.CODE_UNKNOWN.problem();
        }
        var hash = check(digits, source).orElseThrow(Problems.CODE_UNKNOWN::problem);
        return registrations.register(
                hash, ProvedKey.read(proof, digits, settings.origin().toString()));
    }

    /** Two first tries of one source write the same row: the later one finds it when it looks again. */
    private Optional<String> check(String digits, String source) {
        for (var tries = 1; ; tries++) {
            try {
                return codes.check(digits, source);
            } catch (PersistenceException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
