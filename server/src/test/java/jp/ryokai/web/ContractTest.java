package jp.ryokai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.schema.SchemaValidator;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.ryokai.testing.Here;
import jp.ryokai.testing.Inside;
import org.junit.jupiter.api.Test;

/** The contract as a document: a person who reads it alone can use it. */
@Inside
class ContractTest {

    private static final String TEXT = text();
    private static final OpenAPI CONTRACT = parse();

    @Test
    void it_is_openapi_3_0_3_without_a_mistake() {
        var options = new ParseOptions();
        options.setResolve(true);
        assertEquals(
                List.of(), new OpenAPIParser().readContents(TEXT, null, options).getMessages());
        assertEquals("3.0.3", CONTRACT.getOpenapi());
    }

    @Test
    void the_scan_saw_every_operation_of_the_text() throws IOException {
        assertEquals(RoutesTest.contract(), operations().keySet());
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_and_a_tag_that_is_a_room() {
        var names = new HashSet<String>();
        var tags = CONTRACT.getTags().stream().map(Tag::getName).toList();
        operations().forEach((where, operation) -> {
            assertTrue(operation.getSummary() != null && !operation.getSummary().isBlank(), where);
            assertTrue(names.add(operation.getOperationId()), where);
            assertEquals(1, operation.getTags().size(), where);
            assertTrue(tags.containsAll(operation.getTags()), where);
            assertTrue(
                    java.nio.file.Files.isDirectory(java.nio.file.Path.of(
                            "src/main/java/jp/ryokai", operation.getTags().getFirst())),
                    where + " has a tag that is no room");
        });
    }

    @Test
    void every_refusal_is_a_problem_and_every_operation_has_one() {
        operations().forEach((where, operation) -> {
            var refusals = new ArrayList<String>();
            operation.getResponses().forEach((status, response) -> {
                if (status.matches("[45]..")) {
                    refusals.add(status);
                    var named = switch (status) {
                        case "412" -> "Changed";
                        case "428" -> "Unseen";
                        default -> "Problem";
                    };
                    assertEquals("#/components/responses/" + named, response.get$ref(), where + " " + status);
                }
            });
            assertTrue(!refusals.isEmpty(), where + " names no refusal");
            assertTrue(
                    operation.getSecurity() != null && operation.getSecurity().isEmpty() || refusals.contains("401"),
                    where + " needs a token and does not say 401");
        });
    }

    @Test
    void every_parameter_is_described() {
        operations().forEach((where, operation) -> {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(p -> p.get$ref() == null)
                        .forEach(p -> assertTrue(p.getDescription() != null, where + " " + p.getName()));
            }
        });
    }

    /** As one reads them who has no server yet; {@code testing/Examples} writes them from bodies that were sent. */
    @Test
    void every_body_has_an_example_that_its_schema_allows() {
        var schemas = new SchemaValidator(CONTRACT, new MessageResolver());
        var wrong = new TreeMap<String, String>();
        bodies().forEach((where, body) -> {
            if (body.getExample() == null) {
                wrong.put(where, "has no example; server/docs/contributing.md says how to make one");
            } else {
                schemas.validate(body.getExample().toString(), body.getSchema(), "example")
                        .getMessages()
                        .forEach(message -> wrong.put(where, message.getMessage()));
            }
        });
        assertEquals(Map.of(), wrong);
    }

    /** What is JSON, or a form, of requests and of what goes well. */
    private static SortedMap<String, MediaType> bodies() {
        var all = new TreeMap<String, MediaType>();
        operations().forEach((where, operation) -> {
            if (operation.getRequestBody() != null) {
                put(all, where + " request", operation.getRequestBody().getContent());
            }
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    put(all, where + " " + status, response.getContent());
                }
            });
        });
        return all;
    }

    private static void put(Map<String, MediaType> all, String where, Content content) {
        if (content != null) {
            content.forEach((type, body) -> {
                if (type.equals("application/json") || type.equals("application/x-www-form-urlencoded")) {
                    all.put(where, body);
                }
            });
        }
    }

    @Test
    void addresses_are_nouns() {
        var verbs =
                List.of("publish", "apply", "create", "delete", "update", "get", "revoke", "issue", "import", "enrol");
        CONTRACT.getPaths()
                .keySet()
                .forEach(path -> List.of(path.split("/"))
                        .forEach(part ->
                                assertTrue(!verbs.contains(part), path + " says what is done; say what comes to be")));
    }

    @Test
    void no_schema_lies_there_unused() {
        var unused = new TreeSet<>(CONTRACT.getComponents().getSchemas().keySet());
        unused.removeIf(name -> TEXT.contains("'#/components/schemas/" + name + "'"));
        assertEquals(new TreeSet<>(), unused);
    }

    @Test
    void required_fields_exist() {
        CONTRACT.getComponents().getSchemas().forEach((name, schema) -> {
            List<String> required = required(schema);
            required.forEach(field -> assertTrue(
                    schema.getProperties() != null && schema.getProperties().containsKey(field), name + "." + field));
        });
    }

    /** A reader of YAML 1.1 takes these for true and false, and makes a client that does not compile. */
    @Test
    void no_word_stands_bare_that_yaml_1_1_reads_as_a_boolean() {
        var bare = Pattern.compile("(?im)(^ *|[{,\\[] *|[:-] +)(y|n|yes|no|on|off) *(:|,|\\]|\\}|$)")
                .matcher(TEXT)
                .results()
                .map(found -> TEXT.substring(0, found.start(2)).lines().count() + ": " + found.group(2))
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void the_server_serves_it() {
        var served = Here.wrongRequest()
                .accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var paths = new OpenAPIParser()
                .readContents(served, null, new ParseOptions())
                .getOpenAPI()
                .getPaths()
                .keySet();
        assertEquals(CONTRACT.getPaths().keySet(), paths);
    }

    @SuppressWarnings("unchecked") // The library gives a raw list of names.
    private static List<String> required(Schema<?> schema) {
        return schema.getRequired() == null ? List.of() : (List<String>) (List<?>) schema.getRequired();
    }

    private static SortedMap<String, Operation> operations() {
        var all = new TreeMap<String, Operation>();
        CONTRACT.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((PathItem.HttpMethod verb, Operation operation) ->
                                all.put(verb + " " + path.replaceAll("/$", ""), operation)));
        return all;
    }

    /** Those that are refused where something else was seen than is there, with whether they say so in If-Match. */
    static SortedMap<String, Boolean> guarded() {
        var guarded = new TreeMap<String, Boolean>();
        operations().forEach((where, operation) -> {
            if (operation.getResponses().containsKey("412")) {
                guarded.put(
                        where,
                        operation.getParameters() != null
                                && operation.getParameters().stream()
                                        .anyMatch(p -> "#/components/parameters/IfMatch".equals(p.get$ref())));
            }
        });
        return guarded;
    }

    /** Those that a passkey confirms. */
    static Set<String> confirmed() {
        var confirmed = operations();
        confirmed
                .values()
                .removeIf(operation -> operation.getParameters() == null
                        || operation.getParameters().stream()
                                .noneMatch(p -> "#/components/parameters/Confirmation".equals(p.get$ref())));
        return confirmed.keySet();
    }

    /** Those at closed doors that do more than tell: they change something or answer with a file. */
    static Set<String> changesOrFiles() {
        var closed = closed();
        var all = operations();
        closed.removeIf(where -> where.startsWith("GET ")
                && all.get(where).getResponses().get("200").getContent().keySet().stream()
                        .allMatch("application/json"::equals));
        return closed;
    }

    /** Those that ask for a token: {@code security: []} opens a route, silence keeps it closed. */
    static Set<String> closed() {
        var closed = operations();
        closed.values()
                .removeIf(operation -> operation.getSecurity() != null
                        && operation.getSecurity().isEmpty());
        return closed.keySet();
    }

    private static OpenAPI parse() {
        return new OpenAPIParser().readContents(TEXT, null, new ParseOptions()).getOpenAPI();
    }

    private static String text() {
        try (var in = ContractTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
