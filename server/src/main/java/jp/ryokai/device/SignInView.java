package jp.ryokai.device;

/**
 * A sign-in that was begun.
 *
 * @param address of the city's issuer, where the browser goes
 * @param state by which the browser knows its own again
 */
public record SignInView(String address, String state) {}
