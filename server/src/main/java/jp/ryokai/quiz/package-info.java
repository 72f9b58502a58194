/**
 * Quizzes answered: marking, the pass mark, and what was right.
 *
 * <p>Knows the record kind {@code quiz.attempted}. Offers {@link jp.ryokai.quiz.Attempts}: the intake hands it a proven
 * record, the fold reads the results back, {@code GET /api/attempts/{sha256}} shows one to the person it is of. Holds
 * for ever: the server marks, whatever the device thought; an attempt is held to the quiz edition it names, whose pass
 * mark and questions are frozen in it; an attempt rests on exactly one record, whose SHA-256 is its key.
 *
 * <p>Deliberately absent: the number of an attempt and which one is the best (records come in any order, so the fold
 * counts them), which quiz is current, the texts of questions (room {@code course}).
 */
package jp.ryokai.quiz;
