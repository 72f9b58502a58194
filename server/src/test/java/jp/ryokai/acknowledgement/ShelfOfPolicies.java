package jp.ryokai.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.ryokai.acknowledgement.Citations.Published;

/** Policy editions as a test puts them there. */
@Specializes
@ApplicationScoped
class ShelfOfPolicies extends PublishedPolicies {

    static final Map<String, Published> SHELF = new ConcurrentHashMap<>();

    @Override
    Optional<Published> edition(String sha256) {
        return Optional.ofNullable(SHELF.get(sha256));
    }
}
