/**
 * The city's issuer of accounts (OpenID Connect): where a browser is sent, whom the issuer vouches for, and whether it
 * still does. Knows no roster and no device.
 */
package jp.ryokai.issuer;
