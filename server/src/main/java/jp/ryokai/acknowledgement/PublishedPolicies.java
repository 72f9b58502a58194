package jp.ryokai.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the policy edition that a statement names. */
@ApplicationScoped
class PublishedPolicies {

    Optional<Citations.Published> edition(String sha256) {
        return Optional.empty();
    }
}
