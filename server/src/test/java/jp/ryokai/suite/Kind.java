package jp.ryokai.suite;

import java.util.List;
import java.util.Locale;
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
    ROOMS_POSTGRESQL("postgresql", "rooms & !long"),
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

    /** Whether it leaves a core idle while a server starts or a browser draws: a fifth of the time, measured. */
    boolean waits() {
        return this == PROCESSES_DERBY || this == PROCESSES_POSTGRESQL || this == BROWSER;
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
            case ROOMS_DERBY, ROOMS_POSTGRESQL ->
                tagged(test, "rooms")
                        || !AnnotationSupport.findAnnotatedMethods(test, Rooms.class, HierarchyTraversalMode.TOP_DOWN)
                                .isEmpty();
            case PURE ->
                AnnotationSupport.findRepeatableAnnotations(test, Tag.class).isEmpty();
        };
    }

    private static boolean tagged(Class<?> test, String tag) {
        return AnnotationSupport.findRepeatableAnnotations(test, Tag.class).stream()
                .anyMatch(one -> one.value().equals(tag));
    }
}
