package jp.ryokai.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;

/** {@code /api/report/receipts}: 控え on paper. */
@ApplicationScoped
@Path("report/receipts")
public class ReceiptSheetResource {

    private final Certificates certificates;
    private final Files files;

    @Inject
    ReceiptSheetResource(Certificates certificates, Files files) {
        this.certificates = certificates;
        this.files = files;
    }

    @GET
    @Path("{sha256}.pdf")
    @Produces(Files.PDF)
    @RolesAllowed(Role.Name.LEARNER)
    public Response receipt(@PathParam("sha256") String sha256, @Context SecurityContext who) {
        return files.of(certificates.receipt(sha256, Caller.of(who)), "pdf");
    }

    /** 控え to be checked by a program, this one's desk or anybody's. */
    @GET
    @Path("{sha256}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public ReceiptFile file(@PathParam("sha256") String sha256, @Context SecurityContext who) {
        return certificates.file(sha256, Caller.of(who));
    }
}
