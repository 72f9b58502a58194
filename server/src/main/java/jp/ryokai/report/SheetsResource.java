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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.print.Printer;

/** {@code /api/report/campaigns}: the same reports as files to print, to calculate with and to hand over. */
@ApplicationScoped
@Path("report/campaigns/{campaign}")
public class SheetsResource {

    @Inject
    private Reports reports;

    @Inject
    private Sheets sheets;

    @Inject
    private Certificates certificates;

    @Inject
    private Evidence evidence;

    @Inject
    private Printer printer;

    @Inject
    private Clock clock;

    @Inject
    private Files files;

    @GET
    @Path("numbers.{form}")
    @Produces({Files.PDF, Files.XLSX, "text/csv"})
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response numbers(@PathParam("campaign") String campaign, @PathParam("form") String form, @QueryParam("on") String on,
            @Context SecurityContext who) {
        return files.of(sheets.numbers(reports.campaign(campaign, Reported.day(on), Caller.of(who))), form);
    }

    @GET
    @Path("people.{form}")
    @Produces({Files.PDF, Files.XLSX, "text/csv"})
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response people(@PathParam("campaign") String campaign, @PathParam("form") String form, @QueryParam("on") String on,
            @Context SecurityContext who) {
        var day = Reported.day(on);
        return files.of(sheets.people(reports.campaign(campaign, day, Caller.of(who)), reports.people(campaign, day, Caller.of(who))), form);
    }

    /** The numbers in every form and nothing about anybody: what a council may put on its site. */
    @GET
    @Path("publication.zip")
    @Produces(Files.ZIP)
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response publication(@PathParam("campaign") String campaign, @QueryParam("on") String on, @Context SecurityContext who) {
        var page = sheets.numbers(reports.campaign(campaign, Reported.day(on), Caller.of(who)));
        return Files.of(new Archive().add("numbers.pdf", printer.pdf(page)).add("numbers.xlsx", printer.xlsx(page))
                .add("numbers.csv", printer.csv(page)).add("numbers.json", JsonWire.JSONB.toJson(page.blocks())).bytes(clock.instant()), Files.ZIP,
                files.name("公表用", Sheets.OPEN, "zip"));
    }

    @GET
    @Path("evidence.zip")
    @Produces(Files.ZIP)
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    public Response evidence(@PathParam("campaign") String campaign, @Context SecurityContext who) {
        return Files.of(evidence.of(campaign, Caller.of(who)), Files.ZIP, files.name("証跡", Sheets.NAMES, "zip"));
    }

    @GET
    @Path("certificates/{person}.pdf")
    @Produces(Files.PDF)
    @RolesAllowed(Role.Name.LEARNER)
    public Response certificate(@PathParam("campaign") String campaign, @PathParam("person") String person, @Context SecurityContext who) {
        return files.of(certificates.certificate(campaign, person, Caller.of(who)), "pdf");
    }
}
