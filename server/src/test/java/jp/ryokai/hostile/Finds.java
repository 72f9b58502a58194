package jp.ryokai.hostile;

import io.restassured.response.Response;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    /** The addresses of an operation for some of what is there. */
    public List<String> filled(String path) {
        var filled = List.of(path);
        for (var place :
                PLACE.matcher(path).results().map(found -> found.group(1)).toList()) {
            filled = filled.stream()
                    .flatMap(one -> named(place).stream().limit(2).map(name -> one.replace("{" + place + "}", name)))
                    .toList();
        }
        return filled;
    }

    private void read(Response answer, String path, List<String> places) {
        if (!answer.contentType().contains("json")) {
            return;
        }
        try (var reader = Json.createReader(new StringReader(answer.asString()))) {
            var names = new HashSet<String>();
            collect(reader.readValue(), "", names);
            for (var longer : places) {
                // What hangs under this address is named by this address.
                if (longer.startsWith(path + "/{")) {
                    var place = PLACE.matcher(longer.substring(path.length()));
                    if (place.find()) {
                        var into = byPlace.computeIfAbsent(place.group(1), _ -> new LinkedHashSet<>());
                        names.stream().limit(OF_EACH).forEach(into::add);
                    }
                }
            }
        } catch (JsonException notJson) {
            // A tile or a sheet names nothing.
        }
    }

    private void collect(JsonValue value, String member, Set<String> names) {
        switch (value) {
            case JsonObject object -> object.forEach((name, inside) -> collect(inside, name, names));
            case jakarta.json.JsonArray array -> new ArrayList<>(array).forEach(one -> collect(one, member, names));
            case JsonString text
            when NAMING.contains(member) && text.getString().length() < 80 -> {
                if (!spared.contains(text.getString())) {
                    if (member.equals("id") || member.equals("sha256") || member.equals("document")) {
                        names.add(text.getString());
                    }
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
