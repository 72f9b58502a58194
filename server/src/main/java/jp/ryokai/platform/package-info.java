/**
 * What every room stands on: problems, ids, the clock, settings, starting and stopping, the database, health.
 *
 * <p>Offers {@link jp.ryokai.platform.Problem} and {@link jp.ryokai.platform.Problems}, the catalogue of refusals, and
 * in {@link jp.ryokai.platform.Http} what resources have in common. Knows no rule of the field: of the other rooms it
 * lists the numbers and sentences of their refusals and the values of their settings, no more. Only this room asks the
 * system for the time. Uses no other room.
 */
package jp.ryokai.platform;
