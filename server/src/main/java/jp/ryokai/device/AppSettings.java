package jp.ryokai.device;

import jp.ryokai.platform.Settings;

/**
 * What a council decided and a tablet has to know.
 *
 * @param passkey off, offered, required
 */
public record AppSettings(String passkey) {

    public static AppSettings of(Settings settings) {
        return new AppSettings(settings.passkey().word());
    }
}
