package jp.ryokai.issuer;

/**
 * Somebody the issuer vouches for.
 *
 * @param subject {@code sub}; null where a refresh brought no ID token (OpenID Connect Core 1.0 section 12.2)
 * @param identifier the claim by which the roster names people; null likewise
 * @param refresh with which the issuer is asked again; null where it gave none
 */
public record Account(String subject, String identifier, String refresh) {}
