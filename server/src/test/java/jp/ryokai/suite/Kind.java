package jp.ryokai.suite;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import jp.ryokai.testing.Browser;
import jp.ryokai.testing.Postgresql;
import jp.ryokai.testing.Processes;
import jp.ryokai.testing.Rooms;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** What a test needs around it, and so in which JVM it runs. The order is that of a run. */
enum Kind {
    /** No server, no database. */
    PURE(null, "none()"),
    ROOMS_DERBY("derby", "rooms & !long"),
    ROOMS_POSTGRESQL("postgresql", "rooms & postgresql & !long"),
    PROCESSES_DERBY("derby", "processes"),
    PROCESSES_POSTGRESQL("postgresql", "processes"),
    BROWSER("derby", "browser");

    private final String database;
    private final String tags;

    Kind(String database, String tags) {
        this.database = database;
        this.tags = tags;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Which kinds each lane takes, and in which order. While a server starts or a browser draws a core has nothing to
     * do, and rooms wait for each other too: four JVMs keep two cores at work, and a fifth only takes from the others.
     * Those that share a council's year all begin in one lane, for each JVM makes that year anew.
     */
    static List<List<Kind>> lanes() {
        var rooms = List.of(values());
        return List.of(
                rooms,
                rooms,
                List.of(BROWSER, PROCESSES_DERBY, PROCESSES_POSTGRESQL, ROOMS_DERBY, ROOMS_POSTGRESQL),
                List.of(PURE, PROCESSES_DERBY, PROCESSES_POSTGRESQL, BROWSER, ROOMS_POSTGRESQL, ROOMS_DERBY));
    }

    /** Whether it comes before what is merely slow. */
    boolean leads(Class<?> test) {
        return this == BROWSER && test.getAnnotation(Browser.class).lived();
    }

    /** A tag expression of JUnit's; what is long runs by its name. */
    String tags() {
        return tags;
    }

    List<String> options() {
        return database == null ? List.of() : List.of("-Dryokai.test.database=" + database);
    }

    /** A class whose methods are of several kinds runs once in each, with the methods of that kind. */
    boolean takes(Class<?> test) {
        return switch (this) {
            case BROWSER -> tagged(test, "browser");
            case PROCESSES_DERBY ->
                tagged(test, "processes") && test.getAnnotation(Processes.class).onDerby();
            case PROCESSES_POSTGRESQL ->
                tagged(test, "processes") && test.getAnnotation(Processes.class).onPostgresql();
            case ROOMS_DERBY -> rooms(test);
            case ROOMS_POSTGRESQL -> both(test);
            case PURE ->
                AnnotationSupport.findRepeatableAnnotations(test, Tag.class).isEmpty();
        };
    }

    private static boolean rooms(Class<?> test) {
        return tagged(test, "rooms") || !methods(test, Rooms.class).isEmpty();
    }

    /** Marked, and of rooms: beside another kind the mark would take a test out of that one, and it ran nowhere. */
    private static boolean both(Class<?> test) {
        var whole = tagged(test, "postgresql");
        var some = methods(test, Postgresql.class);
        if (!tagged(test, "rooms") && (whole || !methods(test, Rooms.class).containsAll(some))) {
            throw new IllegalStateException("@Postgresql where no @Rooms or @Inside is: " + test.getName());
        }
        return whole || !some.isEmpty();
    }

    private static List<Method> methods(Class<?> test, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(test, annotation, HierarchyTraversalMode.TOP_DOWN);
    }

    private static boolean tagged(Class<?> test, String tag) {
        return AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream()
                .anyMatch(one -> one.value().equals(tag));
    }
}
