package jp.ryokai.ledger;
import jakarta.json.*; import java.util.Map; import java.security.interfaces.*;
public final class StrictJws { public static StrictJws parse(String s){return null;} public JsonObject header(){return null;} public byte[] payload(){return null;} public boolean verify(ECPublicKey k){return false;} public static String sign(ECPrivateKey k, Map<String,String> h, byte[] p){return "stub"+jp.ryokai.platform.Ids.next();} }
