package jp.ryokai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Starts and ends servers of its own, because something must die, move or come back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("processes")
public @interface Processes {

    /** No where PostgreSQL is needed beside it. */
    boolean onDerby() default true;

    /** No where a run on Derby shows all there is to see. */
    boolean onPostgresql() default true;
}
