package jp.ryokai.platform;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Whom to tell of a weakness, for {@code /.well-known/security.txt} (RFC 9116).
 *
 * @param contacts addresses in order of preference; empty where the council names none
 * @param expires until when they hold; nobody should write to whoever was right years ago
 */
public record SecurityContact(List<URI> contacts, Instant expires) {

    static final SecurityContact NONE = new SecurityContact(List.of(), Instant.EPOCH);

    /** RFC 9116 section 2.5.3: an address of a page must be https. */
    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

    static List<URI> read(String text) {
        return text.equals("none")
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(one -> URI.create(one.strip()))
                        .toList();
    }

    static boolean fits(List<URI> contacts) {
        return contacts.stream().allMatch(one -> SCHEMES.contains(one.getScheme()) && isOneLine(one.toString()));
    }

    private static boolean isOneLine(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** RFC 9116 section 2.5.5: what is over is not to be used, so it is not there. */
    public boolean isTold(Instant now) {
        return !contacts.isEmpty() && now.isBefore(expires);
    }
}
