package jp.ryokai.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ryokai.platform.Ids;

/** The row behind {@link AssetView}. */
@Entity
@Table(name = "loan_asset")
class Asset {

    @Id
    private String id;

    @Column(name = "asset_number")
    private String number;

    private String model;
    private String remark;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected Asset() {}

    Asset(NewAsset of, String by, Instant now) {
        id = Ids.next();
        number = of.number();
        model = of.model();
        remark = of.remark();
        enteredBy = by;
        enteredAt = now;
    }

    String id() {
        return id;
    }

    AssetView view() {
        return new AssetView(id, number, model, remark, enteredBy, enteredAt);
    }
}
