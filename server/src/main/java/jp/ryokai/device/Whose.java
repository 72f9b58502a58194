package jp.ryokai.device;

import java.util.LinkedHashMap;
import java.util.Map;

/** On whose word a key is believed, as records say it: the code by its id, never by its digits. */
final class Whose {

    private Whose() {}

    static Map<String, String> of(EnrolmentCode code) {
        var said = new LinkedHashMap<String, String>();
        said.put("code", code.id());
        said.put("backing", code.backing().word());
        said.put("issuedAt", code.madeAt().toString());
        if (code.issuedBy() != null) {
            said.put("issuedBy", code.issuedBy());
        }
        if (code.confirmedBy() != null) {
            said.put("confirmedBy", code.confirmedBy());
        }
        return said;
    }

    /** The account by its row, which names it and who said so. */
    static Map<String, String> of(CityAccount account) {
        var said = new LinkedHashMap<String, String>();
        said.put("account", account.id());
        said.put("backing", account.backing().word());
        said.put("issuedBy", account.askedBy());
        said.put("issuedAt", account.askedAt().toString());
        if (account.confirmedBy() != null) {
            said.put("confirmedBy", account.confirmedBy());
        }
        return said;
    }
}
