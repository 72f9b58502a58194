package jp.ryokai.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import jp.ryokai.platform.Ids;

/** One thing a campaign asks. What its module was at publication is written down then, and the fold rests on it. */
@Entity
@Table(name = "campaign_asked")
class CampaignItem {

    @Id
    private String id;
    private String campaign;
    private int place;
    private String kind;
    @Column(name = "module_id")
    private String module;
    /** Ids between spaces: they are plain words, read only together. */
    private String documents;
    private String edition;
    private String quiz;
    private String audience;

    protected CampaignItem() {
    }

    CampaignItem(String campaign, int place, NewCampaign.Item of) {
        id = Ids.next();
        this.campaign = campaign;
        this.place = place;
        kind = of.kind();
        module = of.module();
        documents = of.documents() == null ? "" : String.join(" ", of.documents());
    }

    void freeze(ModuleEdition as) {
        edition = as.edition();
        quiz = as.quiz();
        audience = as.audience();
    }

    /** The form that was current at publication. */
    void freezeForm(String form) {
        edition = form;
    }

    boolean isSelfCheck() {
        return kind.equals("selfcheck");
    }

    String campaign() {
        return campaign;
    }

    String module() {
        return module;
    }

    List<String> documents() {
        return documents == null || documents.isEmpty() ? List.of() : List.of(documents.split(" "));
    }

    CampaignView.Item view() {
        return new CampaignView.Item(place, kind, module, documents(), edition, quiz, audience);
    }
}
