package jp.ryokai.hostile;

import io.restassured.response.Response;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ryokai.testing.Here;

/** What is there to be attacked: every name that the lists of the server tell, by the place it goes into. */
public final class Finds {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> NAMING = Set.of("id", "sha256", "document", "kind", "name", "device", "person");
    private static final int OF_EACH = 6;

    private final Map<String, Set<String>> byPlace = new TreeMap<>();
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> spared;

    private Finds(Set<String> spared) {
        this.spared = spared;
    }

    /**
     * Asks every list and every thing, the short addresses first, so that what they name opens the longer ones.
     *
     * @param spared whoever attacks: without them nobody would be left to do so
     */
    public static Finds of(List<Contract.Route> routes, Set<String> spared, String token) {
        var finds = new Finds(spared);
        var paths = routes.stream()
                .filter(route -> route.verb().equals("GET"))
                .map(Contract.Route::path)
                .sorted(Comparator.comparingLong(
                        path -> path.chars().filter(c -> c == '/').count()))
                .toList();
        var places = routes.stream().map(Contract.Route::path).toList();
        for (var path : paths) {
            for (var filled : finds.filled(path)) {
                var answer = Here.wrongRequest()
                        .header("Authorization", "Bearer " + token)
                        .get(filled);
                if (answer.statusCode() == 200) {
                    finds.read(answer, path, places);
                }
            }
        }
        return finds;
    }

    /** Names that belong into a place or a member of this name. */
    List<String> named(String name) {
        return List.copyOf(byPlace.getOrDefault(name, Set.of()));
    }

    public String any(Random random) {
        return all.isEmpty() ? "nobody" : List.copyOf(all).get(random.nextInt(all.size()));
    }

    /** The addresses of an operation for two of what is there. */
    public List<String> filled(String path) {
        return filled(path, 2);
    }

    /** The addresses of an operation for some of what is there, so many in each place. */
    public List<String> filled(String path, int most) {
        var filled = List.of(path);
        for (var place :
                PLACE.matcher(path).results().map(found -> found.group(1)).toList()) {
            filled = filled.stream()
                    .flatMap(one -> named(place).stream().limit(most).map(name -> one.replace("{" + place + "}", name)))
                    .toList();
        }
        return filled;
    }

    private void read(Response answer, String path, List<String> places) {
        if (!answer.contentType().contains("json")) {
            return;
        }
        try (var reader = Json.createReader(new StringReader(answer.asString()))) {
            var value = reader.readValue();
            collect(value, "");
            for (var longer : places) {
                // What hangs under this address is named by this address.
                if (longer.startsWith(path + "/{")) {
                    var place = PLACE.matcher(longer.substring(path.length()));
                    if (place.find()) {
                        var into = byPlace.computeIfAbsent(place.group(1), _ -> new LinkedHashSet<>());
                        own(value, place.group(1))
                                .distinct()
                                .filter(name -> !spared.contains(name))
                                .limit(OF_EACH)
                                .forEach(into::add);
                    }
                }
            }
        } catch (JsonException notJson) {
            // A tile or a sheet names nothing.
        }
    }

    /** What each thing that is told here is called in this place, in the order it is told; not what it speaks of. */
    private static Stream<String> own(JsonValue value, String place) {
        return switch (value) {
            case JsonArray array -> array.stream().flatMap(one -> own(one, place));
            case JsonObject object ->
                Stream.of(place, "id", "sha256", "document")
                        .map(object::get)
                        .filter(JsonString.class::isInstance)
                        .map(name -> ((JsonString) name).getString())
                        .findFirst()
                        .map(Stream::of)
                        .orElseGet(() -> object.values().stream().flatMap(one -> own(one, place)));
            default -> Stream.empty();
        };
    }

    private void collect(JsonValue value, String member) {
        switch (value) {
            case JsonObject object -> object.forEach((name, inside) -> collect(inside, name));
            case JsonArray array -> new ArrayList<>(array).forEach(one -> collect(one, member));
            case JsonString text
            when NAMING.contains(member) && text.getString().length() < 80 -> {
                if (!spared.contains(text.getString())) {
                    all.add(text.getString());
                    if (!member.equals("id") && !member.equals("name")) {
                        byPlace.computeIfAbsent(member, _ -> new LinkedHashSet<>())
                                .add(text.getString());
                    }
                }
            }
            default -> {}
        }
    }
}
