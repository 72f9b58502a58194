package jp.ryokai.passkey;

/**
 * What the browser has after {@code navigator.credentials.create}, bytes in base64url.
 *
 * @param credential {@code rawId}
 * @param clientDataJSON {@code response.clientDataJSON}
 * @param authenticatorData {@code response.getAuthenticatorData()}
 */
public record NewPasskey(String credential, String clientDataJSON, String authenticatorData) {}
