/**
 * The doors: which resources answer under {@code /api}, {@code /content}, {@code /log}, {@code /app} and {@code /desk}.
 * One list for each door, so that a reader sees every route's class on one screen; {@code openapi/routes.md} is
 * compared with them by a test. The tablet's program itself is served here too: files of one release, by their exact
 * names, with a security policy of their own.
 */
package jp.ryokai.web;
