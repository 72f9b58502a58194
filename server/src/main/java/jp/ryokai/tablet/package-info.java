/**
 * A simulated tablet that speaks to the server through HTTP only: used by the tests, the README's story and the
 * benchmark. Of the server's code it uses nothing but the formats anyone can check (JWS, Merkle proofs, checkpoints).
 */
package jp.ryokai.tablet;
