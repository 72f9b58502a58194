package jp.ryokai.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Everything that was received of people, from the rooms that judged it: one question to each room. */
@ApplicationScoped
class Facts {

    List<Fact> of(Collection<String> persons) {
        return List.of();
    }
}
