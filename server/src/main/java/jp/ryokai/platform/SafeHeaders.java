package jp.ryokai.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer bears, whoever gives it. */
public final class SafeHeaders {

    /** RFC 6797 section 6.1; a year, as the lists of browsers ask. */
    private static final String STRICT_TRANSPORT = "max-age=31536000";

    private SafeHeaders() {}

    /** @param secure whether the origin is https */
    public static Map<String, String> of(boolean secure) {
        var headers = new LinkedHashMap<String, String>();
        // Never the caller's: two requests of one id, or another's, would be one in the log.
        headers.put("X-Request-Id", Ids.next());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (secure) {
            headers.put("Strict-Transport-Security", STRICT_TRANSPORT);
        }
        return headers;
    }
}
