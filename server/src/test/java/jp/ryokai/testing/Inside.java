package jp.ryokai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Hands a room its facts from inside, or asks of the server only what needs no installation. Nothing is emptied before
 * and nothing verified after: the facts rest on no record.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("rooms")
public @interface Inside {}
