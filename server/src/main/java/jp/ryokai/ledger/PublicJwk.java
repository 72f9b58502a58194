package jp.ryokai.ledger;
import java.security.interfaces.*;
public record PublicJwk(String json) { public static PublicJwk parse(String s){return new PublicJwk(s);} public static PublicJwk of(ECPublicKey k){return new PublicJwk("");} public ECPublicKey key(){return null;} public String thumbprint(){return "x";} }
