package jp.ryokai.device;

import static jp.ryokai.platform.Http.given;

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
import java.util.List;
import jp.ryokai.backup.Backups;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Source;
import jp.ryokai.platform.Word;

/** {@code POST /api/console}: what {@code bin/ryokai} asks of the running server, from the same machine. */
@ApplicationScoped
@Path("console")
@PermitAll
public class ConsoleResource {

    enum Wish implements Word {
        WAITING,
        STATUS,
        CONFIRM,
        CODE,
        BACKUP
    }

    /**
     * @param secret as it stands in {@code console.key}
     * @param of id of what waits, or id or whole name of the person, or the folder of the backup
     * @param because what happened, for the record and for everybody at the desk
     */
    public record Asked(String secret, String wish, String of, String because) {}

    private final Console console;
    private final ConsoleActs acts;
    private final Backs backs;
    private final Backups backups;

    @Inject
    ConsoleResource(Console console, ConsoleActs acts, Backs backs, Backups backups) {
        this.backs = backs;
        this.backups = backups;
        this.console = console;
        this.acts = acts;
    }

    /** From elsewhere there is nothing here, with the secret or without. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public ConsoleView ask(Asked asked, @Context ServerRequest request) {
        if (!Source.isOurs(request)) {
            throw Problems.NOT_FOUND.problem();
        }
        if (!console.proves(given(asked).secret())) {
            throw Problems.NOT_ALLOWED.problem("Ask as the user the server runs as: read console.key anew.");
        }
        return switch (Word.given(Wish.class, asked.wish())) {
            case WAITING -> acts.waiting();
            case STATUS -> new ConsoleView(List.of(), null, null, backs.now(), backups.now());
            case CONFIRM -> acts.confirm(given(asked.of()), asked.because());
            case CODE -> acts.code(given(asked.of()), asked.because());
            case BACKUP -> new ConsoleView(List.of(), null, null, null, backups.make(given(asked.of())));
        };
    }
}
