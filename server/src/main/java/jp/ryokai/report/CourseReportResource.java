package jp.ryokai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;

/** {@code GET /api/report/course}: reach and time of each module, and how each question is answered. */
@ApplicationScoped
@Path("report/course")
@Produces(MediaType.APPLICATION_JSON)
public class CourseReportResource {

    private final CourseReports reports;

    @Inject
    CourseReportResource(CourseReports reports) {
        this.reports = reports;
    }

    @GET
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public CourseReport course(@Context SecurityContext who) {
        return reports.course(Caller.of(who));
    }
}
