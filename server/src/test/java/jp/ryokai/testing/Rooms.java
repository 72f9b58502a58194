package jp.ryokai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Speaks to the server of this JVM, on Derby and, where {@link Postgresql} says so, on PostgreSQL; each test begins in
 * an empty installation.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("rooms")
// Properties are run by an engine of their own, which reads its own tags.
@net.jqwik.api.Tag("rooms")
@ExtendWith(RoomsExtension.class)
public @interface Rooms {}
