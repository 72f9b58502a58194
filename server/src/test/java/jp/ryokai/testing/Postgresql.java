package jp.ryokai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Runs on PostgreSQL too: where databases differ (races, locks, limits, what is unique, texts and their order, faults),
 * or where this test brings a statement that PostgreSQL is sent by no other. Of the second the suite itself says when
 * it is missing; {@code docs/decisions/2026-11-30-form.md}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgresql")
// Properties are run by an engine of their own, which reads its own tags.
@net.jqwik.api.Tag("postgresql")
public @interface Postgresql {}
