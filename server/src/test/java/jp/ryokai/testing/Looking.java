package jp.ryokai.testing;

import io.restassured.RestAssured;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at a thing just before changing or approving it, as people at a desk do: fills in If-Match and hash where the
 * test says neither.
 */
final class Looking implements OrderedFilter {

    /** What is changed, where it is read, and the last part of the address that names it. */
    private record Place(Pattern changed, String read) {

        static Place of(String changed, String read) {
            return new Place(Pattern.compile(changed), read);
        }
    }

    private static final List<Place> TAGGED = List.of(
            Place.of("(?:PUT|DELETE) /api/plans/([^/]+)", "/api/plans/$1"),
            Place.of("POST /api/plans/([^/]+)/returns", "/api/plans/$1"),
            Place.of(
                    "(?:DELETE|PUT|POST) /api/policies/([^/]+)/drafts/([^/]+)(?:/proposal|/returns)?",
                    "/api/policies/$1/drafts/$2"),
            Place.of("DELETE /api/courses/packs/([^/]+)", "/api/courses/packs/$1"),
            Place.of("PUT /api/notices/texts/([^/]+)", "/api/notices/texts"),
            Place.of("PUT /api/addresses/([^/]+)", "/api/addresses"),
            Place.of("PUT /api/groups/([^/]+)/name", "/api/groups"),
            Place.of("POST /api/people/([^/]+)/(?:names|terms|term-endings)", "/api/people/$1"),
            Place.of("POST /api/duties/([^/]+)/holdings(?:/[^/]+/endings)?", "/api/duties"),
            Place.of("PUT /api/loans/([^/]+)/device/[^/]+", "/api/loans"),
            Place.of("POST /api/loans/([^/]+)/(?:returns|losses)", "/api/loans"),
            Place.of("DELETE /api/drills/([^/]+)", "/api/drills/$1"),
            Place.of("POST /api/improvements/([^/]+)/(?:duties|closures|carryovers)", "/api/improvements/$1"));
    private static final List<Place> HASHED = List.of(
            Place.of("POST /api/plans/([^/]+)/publications", "/api/plans/$1"),
            Place.of("POST /api/courses/packs/([^/]+)/publications", "/api/courses/packs/$1"),
            Place.of("POST /api/papers/([^/]+)/confirmations", "/api/papers"));

    /** Somebody who looked long ago: names a state that is gone, and the hash of something else. */
    private static volatile boolean stale;

    /** In whose name each draft came in. */
    private static final Map<String, String> AUTHORS = new ConcurrentHashMap<>();

    /** Whether something is looked at before this, or remembered after it. */
    static boolean concerns(String asked) {
        return asked.startsWith("POST /api/policies/")
                || Stream.concat(TAGGED.stream(), HASHED.stream())
                        .anyMatch(place -> place.changed().matcher(asked).matches());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
        var asked = request.getMethod() + " " + request.getDerivedPath();
        if (request.getHeaders().getValue("If-Match") == null) {
            TAGGED.forEach(place ->
                    member(request, asked, place, "etag").forEach(tag -> request.header("If-Match", '"' + tag + '"')));
        }
        Object sent = request.getBody();
        var body = sent instanceof String text ? text : null;
        if (asked.matches("POST /api/policies/[^/]+/editions") && body != null && !body.contains("\"hash\"")) {
            var refused = proposed(request, asked.split("/", -1)[3], object(body));
            if (refused != null) {
                return refused;
            }
        }
        if (!(sent instanceof byte[]) && (body == null || !body.contains("\"hash\""))) {
            HASHED.forEach(place -> member(request, asked, place, "hash").forEach(hash -> {
                var with = Json.createObjectBuilder(body == null ? JsonObject.EMPTY_JSON_OBJECT : object(body));
                request.contentType(ContentType.JSON);
                request.body(with.add("hash", hash).build().toString());
            }));
        }
        var answer = next.next(request, response);
        if (asked.matches("POST /api/policies/[^/]+/drafts") && answer.statusCode() == 201) {
            AUTHORS.put(answer.path("id"), request.getHeaders().getValue("Authorization"));
        }
        return answer;
    }

    /**
     * Where a test gives decisions to whoever publishes, the draft's author proposes them first, and the approver takes
     * them as they are.
     *
     * @return what the author was refused, else null
     */
    private static Response proposed(FilterableRequestSpecification request, String document, JsonObject decisions) {
        var draft = decisions.getString("draft", "none");
        var address = "/api/policies/" + document + "/drafts/" + draft;
        var author = AUTHORS.getOrDefault(draft, request.getHeaders().getValue("Authorization"));
        var standing = asking(author).get(address);
        if (decisions.size() > 1
                && standing.statusCode() == 200
                && !"published".equals(standing.path("standing.state"))) {
            var proposal = asking(author)
                    .header("If-Match", '"' + standing.<String>path("etag") + '"')
                    .contentType(ContentType.JSON)
                    .body(decisions.toString())
                    .put(address + "/proposal");
            if (proposal.statusCode() >= 400) {
                return proposal;
            }
        }
        String hash = asking(request.getHeaders().getValue("Authorization"))
                .get(address)
                .path("hash");
        request.body(Json.createObjectBuilder()
                .add("draft", draft)
                .add("hash", hash == null || stale ? "0".repeat(64) : hash)
                .build()
                .toString());
        return null;
    }

    private static RequestSpecification asking(String token) {
        return RestAssured.given().baseUri(Here.SERVER.toString()).header("Authorization", token);
    }

    /** What people do who have not looked since. */
    static void staleWhile(Runnable act) {
        stale = true;
        try {
            act.run();
        } finally {
            stale = false;
        }
    }

    /** Nothing where there is nothing to see, or the caller may not look: then the act is refused by itself. */
    private static List<String> member(FilterableRequestSpecification request, String asked, Place place, String name) {
        var found = place.changed().matcher(asked);
        if (!found.matches()) {
            return List.of();
        }
        if (stale) {
            return List.of("0".repeat(64));
        }
        var read = asking(request.getHeaders().getValue("Authorization")).get(found.replaceFirst(place.read()));
        if (read.statusCode() != 200) {
            return List.of("0".repeat(64));
        }
        var one = read.jsonPath().get("$") instanceof List<?> many
                ? among(many, found.group(found.groupCount()))
                : read.jsonPath().getMap("$");
        return one.get(name) instanceof String value ? List.of(value) : List.of();
    }

    private static Map<?, ?> among(List<?> many, String key) {
        return many.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one ->
                        key.equals(one.get("id")) || key.equals(one.get("kind")) || key.equals(one.get("person")))
                .findFirst()
                .orElse(Map.of());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
