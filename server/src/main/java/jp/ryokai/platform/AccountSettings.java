package jp.ryokai.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The city's own accounts, with which the desk may be opened (OpenID Connect).
 *
 * @param issuer as its discovery document names it, {@code none} where only codes open the desk
 * @param client the name this server has there
 * @param secret the file with this client's secret; null without an issuer
 * @param claim of the ID token, by which the roster names people
 * @param scope with spaces between
 * @param prompt what the issuer shows whoever signs in
 */
public record AccountSettings(String issuer, String client, Path secret, String claim, String scope, String prompt) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final int LONGEST = 300;

    /** Without an issuer nothing of the rest is asked. */
    static AccountSettings of(SettingsReader reader) {
        var issuer = reader.value(
                "ryokai.account.issuer",
                s -> s,
                AccountSettings::isIssuer,
                "give the issuer's address exactly as its discovery document names it, with https, or none");
        var isThere = issuer != null && !issuer.equals("none");
        var client = reader.value(
                "ryokai.account.client",
                s -> s,
                s -> s.length() <= LONGEST && !(isThere && s.equals("none")),
                "give the name this server has at the issuer");
        var secret = reader.readable("ryokai.account.secret.file", "a readable file with the client's secret");
        if (isThere && secret == null) {
            reader.wrong("ryokai.account.secret.file is \"none\": name the file that holds the client's secret.");
        }
        var claim = reader.value(
                "ryokai.account.claim",
                s -> s,
                s -> s.matches("[!-~]{1,100}"),
                "give the claim of the ID token by which the roster names people, sub or another");
        var scope = reader.value(
                "ryokai.account.scope",
                s -> s,
                s -> List.of(s.split(" ")).contains("openid") && s.length() <= LONGEST,
                "give scopes with spaces between, openid among them");
        var prompt = reader.value(
                "ryokai.account.prompt", s -> s, s -> s.matches("login( consent)?"), "give login, or login consent");
        return new AccountSettings(issuer, client, secret, claim, scope, prompt);
    }

    public boolean isOffered() {
        return !issuer.equals("none");
    }

    /** OpenID Connect Discovery 1.0 section 2: https, without query and fragment; on one's own machine http will do. */
    private static boolean isIssuer(String text) {
        if (text.equals("none")) {
            return true;
        }
        var uri = URI.create(text);
        return uri.getHost() != null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null
                && text.length() <= LONGEST
                && ("https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && OWN_MACHINE.contains(uri.getHost()));
    }
}
