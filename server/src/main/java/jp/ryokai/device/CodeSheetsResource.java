package jp.ryokai.device;

import static jp.ryokai.platform.Http.given;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Heavy;
import jp.ryokai.platform.Weighty;
import jp.ryokai.print.Printer;

/** {@code /api/code-sheets}: one file with a sheet for each person. */
@ApplicationScoped
@Path("code-sheets")
public class CodeSheetsResource {

    /** For whom. */
    public record Chosen(List<String> people) {}

    private final CodeSheets sheets;
    private final Printer printer;

    @Inject
    CodeSheetsResource(CodeSheets sheets, Printer printer) {
        this.sheets = sheets;
        this.printer = printer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/pdf")
    @Heavy
    @RolesAllowed(Role.Name.MANAGER)
    @Weighty
    public Response print(Chosen of, @Context SecurityContext who) {
        return Response.status(Response.Status.CREATED)
                .entity(printer.pdf(sheets.print(given(of).people(), Caller.of(who))))
                .header("Content-Disposition", "attachment; filename=\"codes.pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
