package jp.ryokai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while what tablets send is taken: there is room where the embedded database lies. */
@Readiness
@ApplicationScoped
class DiskReady implements HealthCheck {

    private final DiskSpace disk;

    @Inject
    DiskReady(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("disk")
                .withData("usable-mb", disk.measured().getAsLong() / DiskSpace.MEGABYTE)
                .status(!disk.isLow())
                .build();
    }
}
