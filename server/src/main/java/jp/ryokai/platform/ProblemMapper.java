package jp.ryokai.platform;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The one place where anything thrown becomes {@code application/problem+json}. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        return ProblemAnswer.of(problem(thrown));
    }

    private static Problem problem(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Problem problem) {
                return problem;
            }
            if (t instanceof SQLException sql && Unwell.isPassing(sql)) {
                return Problems.BUSY.problem();
            }
            if (t instanceof SQLException sql && "22021".equals(sql.getSQLState())) {
                // PostgreSQL keeps no U+0000 in a text, so there is nothing by that name.
                return Problems.UNREADABLE.problem();
            }
            if (t instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                // A unique key was taken between our look and our write: the caller's next look finds the winner.
                return Problems.RACE.problem();
            }
        }
        return switch (thrown) {
            case WebApplicationException e -> ofStatus(e.getResponse().getStatus());
            case JsonException _, JsonbException _, ProcessingException _ -> Problems.UNREADABLE.problem();
            case PersistenceException e -> unexpected(e);
            default -> unexpected(thrown);
        };
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problems.TOKEN.problem();
            case 403 -> Problems.NOT_ALLOWED.problem();
            case 404 -> Problems.NOT_FOUND.problem();
            case 405 -> Problems.METHOD.problem();
            case 406 -> Problems.NOT_ACCEPTABLE.problem();
            case 413 -> Problems.TOO_LARGE.problem();
            case 415 -> Problems.MEDIA_TYPE.problem();
            case 414 -> Problems.URI_TOO_LONG.problem();
            case 431 -> Problems.HEADERS_LARGE.problem();
            case 505 -> Problems.HTTP_VERSION.problem();
            case 503 -> Problems.BUSY.problem();
            default -> status < 500 ? Problems.UNREADABLE.problem() : Problems.UNEXPECTED.problem();
        };
    }

    /** Messages stay out of the log on purpose: a driver's message may quote a name or a row. */
    private static Problem unexpected(Throwable thrown) {
        var trace = new StringBuilder();
        for (Throwable t = thrown; t != null && trace.length() < 8_000; t = t.getCause()) {
            trace.append(t.getClass().getName())
                    .append('\n')
                    .append(Arrays.stream(t.getStackTrace())
                            .limit(25)
                            .map(frame -> "  at " + frame + "\n")
                            .collect(Collectors.joining()));
        }
        LOG.log(Level.ERROR, "unexpected: {0}", trace);
        return Problems.UNEXPECTED.problem();
    }
}
