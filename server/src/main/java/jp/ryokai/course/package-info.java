/**
 * The content pack: modules, questions, glossary, emergency cards and the words of the statement, as files the
 * secretariat edits ({@code content/}, explained in {@code content/AUTHORING.md}).
 *
 * <p>Knows how these files are written. Offers {@link jp.ryokai.course.Pack}, which proof-reads them into findings
 * with file and line and compiles them into editions, and {@link jp.ryokai.course.Quiz}, an edition read back.
 * The same pack gives the same bytes on every machine. An edition holds sanitised HTML only, without script, style
 * or event attributes; a quiz whose answers stay on the server leaves them out of the edition a tablet gets.
 * Deliberately absent: marking (room {@code quiz}), who may read an edition (room {@code content}).
 */
package jp.ryokai.course;
