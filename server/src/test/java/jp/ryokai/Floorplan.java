package jp.ryokai;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The house as it was compiled, and as it was written. */
final class Floorplan {

    static final JavaClasses HOUSE = scan(place -> !place.contains("/test-classes/"));
    static final JavaClasses TESTS = scan(place -> place.contains("/test-classes/"));

    private static final String ROOT = "jp.ryokai";

    private Floorplan() {}

    static String room(JavaClass c) {
        return c.getPackageName().equals(ROOT) ? "" : c.getPackageName().substring(ROOT.length() + 1);
    }

    static Set<String> rooms() {
        return HOUSE.stream().map(Floorplan::room).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The type whose file this class was written in. */
    static String outer(JavaClass c) {
        var name = c.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    static Set<String> seen(JavaClasses classes) {
        return classes.stream()
                .map(Floorplan::outer)
                .filter(name -> !name.endsWith(".package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every type by its file; a door plate has no class of its own unless it bears an annotation. */
    static Set<String> written(String folder) {
        var root = Path.of("src", folder, "java");
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
                    .map(name ->
                            name.substring(0, name.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses scan(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages("jp.ryokai");
    }
}
