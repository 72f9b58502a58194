package jp.ryokai.hostile;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operations as the served document names them: a new route is attacked without a word here. */
public final class Contract {

    private static final OpenAPI DOCUMENT = parse();

    /**
     * @param path with its places in braces
     * @param query names of the query's parameters
     * @param headers names of the headers it reads
     * @param bodies media types it takes, each with what it says of them
     * @param open whether it asks for no token
     */
    public record Route(
            String verb,
            String path,
            List<String> query,
            List<String> headers,
            Map<String, Schema<?>> bodies,
            boolean open) {
        public String name() {
            return verb + " " + path;
        }
    }

    private Contract() {}

    public static List<Route> routes() {
        var routes = new ArrayList<Route>();
        DOCUMENT.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((verb, operation) -> routes.add(route(verb, path, item, operation))));
        return routes.stream().sorted(Comparator.comparing(Route::name)).toList();
    }

    /** What a reference stands for. */
    static Schema<?> resolved(Schema<?> schema) {
        return schema != null && schema.get$ref() != null
                ? resolved(DOCUMENT.getComponents().getSchemas().get(last(schema.get$ref())))
                : schema;
    }

    private static Route route(PathItem.HttpMethod verb, String path, PathItem item, Operation operation) {
        var bodies = new TreeMap<String, Schema<?>>();
        if (operation.getRequestBody() != null) {
            var body = operation.getRequestBody().get$ref() == null
                    ? operation.getRequestBody()
                    : DOCUMENT.getComponents()
                            .getRequestBodies()
                            .get(last(operation.getRequestBody().get$ref()));
            body.getContent().forEach((type, content) -> bodies.put(type, content.getSchema()));
        }
        return new Route(
                verb.name(),
                path,
                names(item, operation, "query"),
                names(item, operation, "header"),
                bodies,
                operation.getSecurity() != null && operation.getSecurity().isEmpty());
    }

    private static List<String> names(PathItem item, Operation operation, String in) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(list -> list != null)
                .flatMap(List::stream)
                .map(Contract::resolved)
                .filter(one -> in.equals(one.getIn()))
                .map(Parameter::getName)
                .toList();
    }

    private static Parameter resolved(Parameter one) {
        return one.get$ref() == null
                ? one
                : DOCUMENT.getComponents().getParameters().get(last(one.get$ref()));
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static OpenAPI parse() {
        try (var in = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new OpenAPIParser()
                    .readContents(new String(in.readAllBytes(), StandardCharsets.UTF_8), null, new ParseOptions())
                    .getOpenAPI();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
