package jp.ryokai.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.ryokai.device.DeviceView;
import jp.ryokai.relief.ReliefView;

/**
 * Everything a fold looks at besides the plan and the roster; gathered in a fixed number of queries.
 *
 * @param facts by person, in any order, any of them any number of times
 * @param editions of policy documents, by document
 * @param offered what there is to read and to answer now
 * @param currentSince when each module, quiz and form edition that facts name last became the course's, by SHA-256
 * @param devices by person
 * @param reliefs of these plans, ended ones included
 * @param duties who holds which duty, where one of the plans asks by duty
 * @param contactDays days of silence after which a device counts as one we wait for
 */
record FoldInput(
        Map<String, List<Fact>> facts,
        Map<String, List<DocumentEdition>> editions,
        Offered offered,
        Map<String, Instant> currentSince,
        Map<String, List<DeviceView>> devices,
        int contactDays,
        List<ReliefView> reliefs,
        HeldDuties duties) {

    /** What happened to a person up to this moment, however late it came in. */
    List<Fact> factsOf(String person, Instant until) {
        return facts.getOrDefault(person, List.of()).stream()
                .filter(fact -> !fact.at().isAfter(until))
                .toList();
    }
}
