package jp.ryokai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code GET /api/report/people/{person}/records}: one person's timeline of a 年度. */
@ApplicationScoped
@Path("report/people/{person}/records")
@Produces(MediaType.APPLICATION_JSON)
public class PersonRecordsResource {

    private final PersonRecords records;

    @Inject
    PersonRecordsResource(PersonRecords records) {
        this.records = records;
    }

    @GET
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public PersonRecords.RecordsOfYear records(
            @PathParam("person") String person, @QueryParam("fiscalYear") Integer year, @Context SecurityContext who) {
        return records.of(person, year, Caller.of(who));
    }
}
