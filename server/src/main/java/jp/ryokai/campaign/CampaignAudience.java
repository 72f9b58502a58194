package jp.ryokai.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.ryokai.platform.Ids;

/** One of those a campaign addresses: a whole kind, a group as it is on the day of the count, or a person. */
@Entity
@Table(name = "campaign_addressed")
class CampaignAudience {

    @Id
    private String id;

    private String campaign;
    private String kind;
    private String ref;

    protected CampaignAudience() {}

    CampaignAudience(String campaign, CampaignView.Audience of) {
        id = Ids.next();
        this.campaign = campaign;
        kind = of.kind();
        ref = of.ref();
    }

    String campaign() {
        return campaign;
    }

    CampaignView.Audience view() {
        return new CampaignView.Audience(kind, ref);
    }
}
