/**
 * The doors: which resources answer under {@code /api}, {@code /content} and {@code /log}. One list for each door, so
 * that a reader sees every route's class on one screen; {@code openapi/openapi.yaml} is compared with them by a test.
 */
package jp.ryokai.web;
