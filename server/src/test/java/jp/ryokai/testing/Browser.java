package jp.ryokai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Looks at screens in a real browser. What it shows does not depend on the database: seen once, on Derby. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
public @interface Browser {

    /** Whether it begins in a council that has lived through its autumn, which takes a JVM half a minute, once. */
    boolean lived() default false;
}
