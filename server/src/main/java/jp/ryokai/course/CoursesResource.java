package jp.ryokai.course;

import static jp.ryokai.platform.Http.created;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import jp.ryokai.people.Caller;
import jp.ryokai.people.Role;
import jp.ryokai.platform.Problems;
import jp.ryokai.platform.Weighty;

/** {@code /api/courses}: the current modules, and publishing a pack. */
@ApplicationScoped
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {

    /**
     * Which pack to publish.
     *
     * @param source built-in, the pack that came with this program; null is the same
     * @param words none here: the council's own words are a pack that a second person publishes
     */
    public record BuiltInWords(String source, Map<String, String> words) {}

    private final Course course;
    private final BuiltIn builtIn;

    @Inject
    CoursesResource(Course course, BuiltIn builtIn) {
        this.course = course;
        this.builtIn = builtIn;
    }

    @GET
    @RolesAllowed(Role.Name.LEARNER)
    public List<PublishedModule> modules(@Context SecurityContext who) {
        return course.publishedModules(Caller.of(who));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    @Weighty
    public Response publish(BuiltInWords asked, @Context SecurityContext who) {
        if (asked == null || asked.source() != null && !asked.source().equals("built-in")) {
            throw Problems.INVALID.problem("source is not known: give built-in, or leave it out.");
        }
        if (asked.words() != null && !asked.words().isEmpty()) {
            throw Problems.SECOND_PERSON.problem(
                    "Hand the words in at /api/courses/packs; another person looks at them and publishes them.");
        }
        return created(course.begin(builtIn.files(), Caller.of(who)));
    }
}
