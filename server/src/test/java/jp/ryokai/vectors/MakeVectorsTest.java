package jp.ryokai.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MakeVectorsTest {

    @Test
    void the_vectors_are_those_that_are_made_here() throws IOException {
        var kept = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(Path.of("src/test/resources/vectors"), "*.json")) {
            for (var file : files) {
                kept.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertEquals(kept, MakeVectors.files(), "changed by hand, or not made anew");
    }

    @Test
    void who_makes_them_knows_the_java_platform_and_nothing_else() {
        var house = new ClassFileImporter().importPackages("jp.ryokai.vectors");
        var makers =
                house.stream().filter(c -> !c.getSimpleName().endsWith("Test")).toList();
        assertTrue(makers.stream().anyMatch(c -> c.getSimpleName().equals("MakeVectors")), "the scan saw no maker");
        var others = makers.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(c -> !c.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> !name.matches("javax?\\..*|jp\\.ryokai\\.vectors\\..*"))
                .distinct()
                .toList();
        assertEquals(List.of(), others);
    }
}
