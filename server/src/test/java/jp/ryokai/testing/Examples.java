package jp.ryokai.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps of every operation the bodies that passed the contract, as its examples want them: with {@code
 * -Dryokai.test.examples=FOLDER} each lies there in a file, ready to be copied into {@code
 * openapi/<tag>.examples.yaml}. Of several the one that shows most fields is kept.
 */
final class Examples implements Filter {

    private static final String FOLDER = System.getProperty("ryokai.test.examples");
    private static final int WIDE = 130;
    /** A signature or a picture is known by its beginning. */
    private static final int LONG = 100;

    private final OpenAPI contract;
    private final String server;
    private final Map<String, Integer> best = new HashMap<>();

    private Examples(OpenAPI contract, URI server) {
        this.contract = contract;
        this.server = server.toString();
    }

    static Optional<Examples> kept(Supplier<OpenAPI> contract, URI server) {
        return Optional.ofNullable(FOLDER).map(_ -> new Examples(contract.get(), server));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification answers, FilterContext next) {
        var answer = next.next(asked, answers);
        saw(
                asked.getMethod(),
                URI.create(asked.getURI()).getPath(),
                asked.getBody() instanceof String body ? body : null,
                answer.statusCode(),
                answer.contentType(),
                answer.asString());
        return answer;
    }

    /** @param sent null where it was no text */
    void saw(String method, String path, String sent, int status, String type, String answer) {
        if (status < 300) {
            operation(method, path).ifPresent(operation -> {
                if (sent != null) {
                    keep(operation + ".request", sent);
                }
                if (type.startsWith("application/json")) {
                    keep(operation + "." + status, answer);
                }
            });
        }
    }

    /** An address may be written two ways: the one with fewer blanks to fill counts. */
    private Optional<String> operation(String method, String path) {
        return contract.getPaths().entrySet().stream()
                .filter(entry ->
                        path.matches(entry.getKey().replaceAll("/$", "").replaceAll("\\{\\w+\\}", "[^/]+") + "/?"))
                .min(Comparator.comparingInt(
                        entry -> entry.getKey().replaceAll("[^{]", "").length()))
                .flatMap(entry -> entry.getValue().readOperationsMap().entrySet().stream()
                        .filter(one -> one.getKey().name().equals(method))
                        .map(one -> one.getValue().getTags().getFirst() + "."
                                + one.getValue().getOperationId())
                        .findFirst());
    }

    private synchronized void keep(String name, String body) {
        try (var reader = Json.createReader(new StringReader(body.replace(server, "https://midorino.example")))) {
            var shown = shown(reader.read());
            var names = new TreeSet<String>();
            names(shown, "", names);
            var text = laidOut(shown, "    ");
            var worth = names.size() * 100 - text.length() / 40;
            if (worth > best.getOrDefault(name, -1_000_000)) {
                best.put(name, worth);
                Files.writeString(Files.createDirectories(Path.of(FOLDER)).resolve(name), text);
            }
        } catch (JsonException _) {
            // A file is no example of JSON.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a list its fullest entry, of a long text its beginning. */
    private static JsonValue shown(JsonValue value) {
        return switch (value) {
            case JsonObject is -> {
                var all = Json.createObjectBuilder();
                is.forEach((name, part) -> all.add(name, shown(part)));
                yield all.build();
            }
            case JsonArray is -> {
                var all = Json.createArrayBuilder();
                is.stream()
                        .map(Examples::shown)
                        .max(Comparator.comparingInt(one -> names(one)))
                        .ifPresent(all::add);
                yield all.build();
            }
            case JsonString is
            when is.getString().length() > LONG ->
                Json.createValue(is.getString().substring(0, LONG - 20) + "…");
            default -> value;
        };
    }

    private static int names(JsonValue value) {
        var names = new TreeSet<String>();
        names(value, "", names);
        return names.size();
    }

    private static void names(JsonValue value, String under, Set<String> into) {
        switch (value) {
            case JsonObject is ->
                is.forEach((name, part) -> {
                    into.add(under + name);
                    names(part, under + name + ".", into);
                });
            case JsonArray is -> is.forEach(part -> names(part, under, into));
            default -> {}
        }
    }

    /** JSON is YAML: on one line where it fits, else as many members on each line as fit. */
    private static String laidOut(JsonValue value, String margin) {
        var line = line(value);
        if (line.length() + margin.length() <= WIDE || !(value instanceof JsonStructure)) {
            return line;
        }
        var inner = margin + "  ";
        var parts = value instanceof JsonObject is
                ? is.entrySet().stream()
                        .map(one -> Json.createValue(one.getKey()) + ": " + laidOut(one.getValue(), inner))
                        .toList()
                : value.asJsonArray().stream().map(one -> laidOut(one, inner)).toList();
        var text = new StringBuilder();
        var room = 0;
        for (var part : parts) {
            var fits = !part.contains("\n") && part.length() + 2 <= room;
            text.append(text.isEmpty() ? "" : ",")
                    .append(fits ? " " : "\n" + inner)
                    .append(part);
            room = part.contains("\n") ? 0 : (fits ? room : WIDE - inner.length()) - part.length() - 2;
        }
        return value instanceof JsonObject ? "{" + text + "\n" + margin + "}" : "[" + text + "\n" + margin + "]";
    }

    private static String line(JsonValue value) {
        return switch (value) {
            case JsonObject is ->
                is.entrySet().stream()
                        .map(one -> Json.createValue(one.getKey()) + ": " + line(one.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"))
                        .replace("{  }", "{}");
            case JsonArray is -> is.stream().map(Examples::line).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }
}
