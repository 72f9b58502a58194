package jp.ryokai.platform;

import java.nio.file.Path;

/**
 * Where the server's keys lie.
 *
 * @param folder a file for each key; what is missing in a new installation is made here
 * @param store a PKCS#12 file whose keys go before those of the folder, null without
 * @param password the file that holds its password, null without
 */
record KeyPlace(Path folder, Path store, Path password) {}
