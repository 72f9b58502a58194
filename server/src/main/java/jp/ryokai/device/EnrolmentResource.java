package jp.ryokai.device;

import static jp.ryokai.platform.Http.created;
import static jp.ryokai.platform.Http.given;
import static jp.ryokai.platform.Http.member;

import io.helidon.webserver.http.ServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.ryokai.ledger.Receipt;
import jp.ryokai.platform.Settings;
import jp.ryokai.platform.Source;

/** {@code POST /api/enrolments}: a person types a code, a device becomes theirs. An address would stand in logs. */
@ApplicationScoped
@Path("enrolments")
@PermitAll
public class EnrolmentResource {

    /** What the device sends: what was typed, and the proof with everything else inside it. */
    public record NewEnrolment(String code, String proof) {}

    /** What a device has of a registration that we lost; see {@link Returns#comeBack}. */
    public record Return(String evidence, Receipt receipt, String proof) {}

    private final Enrolments enrolments;
    private final Returns returns;
    private final Settings settings;

    @Inject
    EnrolmentResource(Enrolments enrolments, Returns returns, Settings settings) {
        this.enrolments = enrolments;
        this.returns = returns;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response enrol(NewEnrolment sent, @Context ServerRequest request) {
        return created(enrolments.enrol(
                given(member(sent, NewEnrolment::code)), given(sent.proof()), Source.of(request, settings.proxies())));
    }

    @POST
    @Path("returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response comeBack(Return sent) {
        return created(returns.comeBack(given(member(sent, Return::evidence)), sent.receipt(), given(sent.proof())));
    }
}
