package jp.ryokai.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ryokai.content.Editions;

/** Which clause of the 基本方針 is taught on which page and asked in which question of the course as it is now. */
@ApplicationScoped
public class Taught {

    /**
     * @param kind page, question, selfcheck
     * @param id number of the page, id of the question or of the item
     * @param words its heading or question, without marks
     * @param since when its edition became current; null for the self-check
     */
    public record Place(
            String module,
            String moduleTitle,
            String kind,
            String id,
            String words,
            List<String> clauses,
            Instant since) {}

    private static final Pattern MARKS = Pattern.compile("<r[tp]>.*?</r[tp]>|<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#x([0-9a-f]{1,5})|#([0-9]{1,6})|amp|lt|gt|quot);");

    private final CurrentPack current;
    private final Course course;
    private final Editions editions;

    @Inject
    Taught(CurrentPack current, Course course, Editions editions) {
        this.current = current;
        this.course = course;
        this.editions = editions;
    }

    /** In the order of the course. */
    @Transactional(TxType.SUPPORTS)
    public List<Place> places() {
        var places = new ArrayList<Place>();
        var modules = course.publishedModules();
        var forms = current.others().stream()
                .filter(e -> e.kind().equals("selfcheck"))
                .map(CurrentEdition::sha256)
                .toList();
        var bytes = editions.bytes(Stream.of(
                        modules.stream().map(PublishedModule::edition),
                        modules.stream().map(PublishedModule::quiz).filter(Objects::nonNull),
                        forms.stream())
                .flatMap(Function.identity())
                .toList());
        modules.forEach(module -> {
            var pages = PackDifference.object(bytes.get(module.edition()))
                    .getJsonArray("pages")
                    .getValuesAs(JsonObject.class);
            for (var i = 0; i < pages.size(); i++) {
                places.add(place(
                        module, "page", "" + (i + 1), pages.get(i), pages.get(i).getString("title")));
            }
            if (module.quiz() != null) {
                PackDifference.object(bytes.get(module.quiz()))
                        .getJsonArray("questions")
                        .getValuesAs(JsonObject.class)
                        .forEach(question -> places.add(place(
                                module, "question", question.getString("id"), question, question.getString("ask"))));
            }
        });
        forms.stream()
                .map(form -> PackDifference.object(bytes.get(form)))
                .flatMap(Taught::items)
                .forEach(item -> places.add(new Place(
                        "selfcheck",
                        "自己点検",
                        "selfcheck",
                        item.getString("id"),
                        plain(item.getString("ask")),
                        clause(item),
                        null)));
        return places;
    }

    private static Place place(PublishedModule module, String kind, String id, JsonObject at, String words) {
        return new Place(module.id(), module.title(), kind, id, plain(words), texts(at), module.publishedAt());
    }

    private static Stream<JsonObject> items(JsonObject form) {
        return form.containsKey("items")
                ? form.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                : Stream.of();
    }

    private static List<String> clause(JsonObject item) {
        return item.containsKey("clause") ? List.of(item.getString("clause")) : List.of();
    }

    private static List<String> texts(JsonObject at) {
        return at.containsKey("clauses")
                ? at.getJsonArray("clauses").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }

    /** HTML of an edition as bare words, without readings. */
    public static String plain(String html) {
        return ENTITY.matcher(MARKS.matcher(html).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? Character.toString(Integer.parseInt(found.group(1), 16))
                                : found.group(2) != null
                                        ? Character.toString(Integer.parseInt(found.group(2)))
                                        : switch (found.group()) {
                                            case "&amp;" -> "&";
                                            case "&lt;" -> "<";
                                            case "&gt;" -> ">";
                                            default -> "\"";
                                        }))
                .strip();
    }
}
