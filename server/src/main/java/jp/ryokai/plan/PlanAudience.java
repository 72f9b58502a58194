package jp.ryokai.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.ryokai.platform.Ids;

/** One of those a plan addresses: a whole kind, a group as it is on the day of the count, or a person. */
@Entity
@Table(name = "plan_addressed")
class PlanAudience {

    @Id
    private String id;

    private String plan;
    private String kind;
    private String ref;

    protected PlanAudience() {}

    PlanAudience(String plan, PlanView.Audience of) {
        id = Ids.next();
        this.plan = plan;
        kind = of.kind();
        ref = of.ref();
    }

    String plan() {
        return plan;
    }

    PlanView.Audience view() {
        return new PlanView.Audience(kind, ref);
    }
}
