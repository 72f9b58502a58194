package jp.ryokai.backup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.ryokai.people.Role;

/** {@code GET /api/backup}: how old the last one is. Made and handed out are they at the console alone. */
@ApplicationScoped
@Path("backup")
@Produces(MediaType.APPLICATION_JSON)
public class BackupResource {

    private final Backups backups;

    @Inject
    BackupResource(Backups backups) {
        this.backups = backups;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public BackupView backup() {
        return backups.now();
    }
}
