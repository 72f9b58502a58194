/**
 * Backups of the whole installation while it runs.
 *
 * <p>Offers {@link jp.ryokai.backup.Backups} to the console; makes one each night where a folder is named; tells the
 * desk and whoever watches how old the last one is. How one is made and put back stands in {@code platform}, which the
 * console needs while nothing runs. Absent on purpose: an address that hands a backup out, or makes one, over the
 * network.
 */
package jp.ryokai.backup;
