package jp.ryokai.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import jp.ryokai.platform.AccountSettings;

/** One issuer, found (OpenID Connect Core 1.0, code flow with PKCE), asked by this server alone. */
final class CityIssuer {

    private static final int PATIENCE = 5_000;
    private static final int MOST_BYTES = 200_000;
    private static final int TOO_MANY = 429;
    private static final int THEIR_FAULT = 500;
    /** Never none, never a shared secret: RFC 8725 section 3.1. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final OIDCProviderMetadata metadata;
    private final ClientID client;
    private final Secret secret;
    private final URI redirect;
    private final AccountSettings settings;
    private final IDTokenValidator tokens;

    CityIssuer(AccountSettings settings, URI redirect) throws Away {
        try {
            // The answer must name the very issuer that was asked (OpenID Connect Discovery 1.0 section 4.3).
            metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
            this.settings = settings;
            this.redirect = redirect;
            client = new ClientID(settings.client());
            secret = new Secret(Files.readString(settings.secret()).strip());
            // A key that is not among those held is asked for once more: so the issuer changes its keys as it likes.
            var keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
                    .build();
            tokens = new IDTokenValidator(
                    metadata.getIssuer(),
                    client,
                    new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, keys),
                    null);
        } catch (GeneralException | IOException e) {
            throw new Away(e);
        }
    }

    URI address(String state, String nonce, String verifier) throws Away {
        try {
            return new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(settings.scope()), client, redirect)
                    .endpointURI(metadata.getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(new Nonce(nonce))
                    .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                    .prompt(Prompt.parse(settings.prompt()))
                    .build()
                    .toURI();
        } catch (ParseException e) {
            throw new Away(e);
        }
    }

    /** Whether an answer came from here: RFC 9207 section 2.4, against an answer of another issuer. */
    boolean said(String iss) {
        return iss == null
                ? !metadata.supportsAuthorizationResponseIssuerParam()
                : iss.equals(metadata.getIssuer().getValue());
    }

    /** Empty where the issuer refuses the code, or its word does not hold. */
    Optional<Account> signIn(String code, String verifier, String nonce) throws Away {
        return grant(
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, new CodeVerifier(verifier)), nonce);
    }

    /** Empty where the account was closed, or the word for it taken back. */
    Optional<Account> again(String refresh) throws Away {
        return grant(new RefreshTokenGrant(new RefreshToken(refresh)), null);
    }

    private Optional<Account> grant(AuthorizationGrant grant, String nonce) throws Away {
        try {
            var answer = answer(grant);
            if (!answer.indicatesSuccess()) {
                var error = answer.toErrorResponse().getErrorObject();
                if (OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())) {
                    return Optional.empty();
                }
                // Our secret ran out, or our settings are wrong: nobody's account was closed.
                throw new Away("the issuer refuses this server, not the account: " + error.getCode());
            }
            var given = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
            var refresh = given.getRefreshToken() == null
                    ? null
                    : given.getRefreshToken().getValue();
            if (given.getIDToken() == null) {
                return nonce == null ? Optional.of(new Account(null, null, refresh)) : Optional.empty();
            }
            var claims = tokens.validate(given.getIDToken(), nonce == null ? null : new Nonce(nonce));
            // The library compares it among several audiences only (OpenID Connect Core 1.0 section 3.1.3.7, step 5).
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(client.getValue())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Account(claims.getSubject().getValue(), claims.getStringClaim(settings.claim()), refresh));
        } catch (BadJOSEException e) {
            return Optional.empty();
        } catch (IOException | ParseException | JOSEException e) {
            throw new Away(e);
        }
    }

    private TokenResponse answer(AuthorizationGrant grant) throws IOException, ParseException {
        var http = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(), new ClientSecretBasic(client, secret), grant)
                .build()
                .toHTTPRequest();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        http.setFollowRedirects(false);
        var answer = http.send();
        if (answer.getStatusCode() >= THEIR_FAULT || answer.getStatusCode() == TOO_MANY) {
            throw new IOException("status " + answer.getStatusCode());
        }
        return OIDCTokenResponseParser.parse(answer);
    }
}
