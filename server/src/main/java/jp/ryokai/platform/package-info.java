/**
 * What every room stands on: problems, ids, the clock, settings, starting and stopping, the database, health.
 *
 * <p>Offers {@link jp.ryokai.platform.Problem} and {@link jp.ryokai.platform.Problems}, the catalogue of refusals,
 * and in {@link jp.ryokai.platform.Http} what resources have in common. Holds no word of the field: a member, a policy
 * or a quiz is unknown here. Only this room asks the system for the time. Uses no other room.
 */
package jp.ryokai.platform;
