package jp.ryokai.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** {@code ryokai_outcomes_total{outcome=…}}: what became of the records handed in. */
@ApplicationScoped
class SyncMetrics {

    private final MetricRegistry registry;

    @Inject
    SyncMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void outcome(String word) {
        registry.counter("ryokai_outcomes", new Tag("outcome", word)).inc();
    }

    void push() {
        registry.counter("ryokai_pushes").inc();
    }
}
