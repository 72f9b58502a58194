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
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;
import jp.ryokai.platform.Weighty;

/** {@code /api/report/plans}: the same reports as files to print, to calculate with and to hand over. */
@ApplicationScoped
@Path("report/plans/{plan}")
public class SheetsResource {

    private final Reports reports;
    private final Sheets sheets;
    private final Columns columns;
    private final PublicPack publicPack;
    private final Certificates certificates;
    private final Evidence evidence;
    private final Files files;

    @Inject
    SheetsResource(
            Reports reports,
            Sheets sheets,
            Columns columns,
            PublicPack publicPack,
            Certificates certificates,
            Evidence evidence,
            Files files) {
        this.reports = reports;
        this.sheets = sheets;
        this.columns = columns;
        this.publicPack = publicPack;
        this.certificates = certificates;
        this.evidence = evidence;
        this.files = files;
    }

    @GET
    @Path("numbers.{form}")
    @Produces({Files.PDF, Files.XLSX, "text/csv"})
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response numbers(
            @PathParam("plan") String plan,
            @PathParam("form") String form,
            @QueryParam("on") String on,
            @Context SecurityContext who) {
        var report = reports.plan(plan, Reported.day(on), Caller.of(who));
        return files.of(form.equals("csv") ? columns.numbers(report) : sheets.numbers(report), form);
    }

    @GET
    @Path("people.{form}")
    @Produces({Files.PDF, Files.XLSX, "text/csv"})
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    @Weighty
    public Response people(
            @PathParam("plan") String plan,
            @PathParam("form") String form,
            @QueryParam("on") String on,
            @Context SecurityContext who) {
        var whole = reports.whole(plan, Reported.day(on), Caller.of(who));
        return files.of(
                form.equals("csv")
                        ? columns.people(whole.plan(), whole.people())
                        : sheets.people(whole.plan(), whole.people()),
                form);
    }

    /** The numbers in every form and nothing about anybody: what a council may put on its site. */
    @GET
    @Path("publication.zip")
    @Produces(Files.ZIP)
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.APPROVER, Role.Name.AUDITOR})
    public Response publication(
            @PathParam("plan") String plan, @QueryParam("on") String on, @Context SecurityContext who) {
        return Files.of(
                publicPack.of(reports.plan(plan, Reported.day(on), Caller.of(who))),
                Files.ZIP,
                files.name("公表用", Sheets.OPEN, "zip"));
    }

    @GET
    @Path("evidence.zip")
    @Produces(Files.ZIP)
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    @Weighty
    public Response evidence(
            @PathParam("plan") String plan,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @Context SecurityContext who) {
        return Files.of(
                evidence.of(plan, Reported.day(from), Reported.day(to), Caller.of(who))
                        .entity(),
                Files.ZIP,
                files.name("証跡", Sheets.NAMES, "zip"));
    }

    /** One for everybody who completed, each on a sheet of its own. */
    @GET
    @Path("certificates.pdf")
    @Produces(Files.PDF)
    @Heavy
    @RolesAllowed({Role.Name.MANAGER, Role.Name.AUDITOR})
    @Weighty
    public Response certificates(@PathParam("plan") String plan, @Context SecurityContext who) {
        return files.of(certificates.all(plan, Caller.of(who)), "pdf");
    }

    @GET
    @Path("certificates/{person}.pdf")
    @Produces(Files.PDF)
    @RolesAllowed(Role.Name.LEARNER)
    public Response certificate(
            @PathParam("plan") String plan, @PathParam("person") String person, @Context SecurityContext who) {
        return files.of(certificates.certificate(plan, person, Caller.of(who)), "pdf");
    }
}
