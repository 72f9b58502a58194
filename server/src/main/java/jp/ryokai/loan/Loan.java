package jp.ryokai.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.ryokai.platform.Ids;

/** The row behind {@link LoanView}. */
@Entity
@Table(name = "loan_loan")
class Loan {

    @Id
    private String id;

    private String asset;
    private String person;
    private String device;

    @Column(name = "lent_on")
    private LocalDate lentOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "lent_by")
    private String lentBy;

    @Column(name = "lost_on")
    private LocalDate lostOn;

    @Column(name = "lost_what")
    private String lostWhat;

    @Column(name = "lost_told_at")
    private Instant lostToldAt;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    @Column(name = "returned_to")
    private String returnedTo;

    protected Loan() {}

    Loan(NewLoan of, String by) {
        id = Ids.next();
        asset = of.asset();
        person = of.person();
        device = of.device();
        lentOn = of.lentOn();
        dueOn = of.dueOn();
        lentBy = by;
    }

    void back(LocalDate on, String to) {
        returnedOn = on;
        returnedTo = to;
    }

    void lost(LocalDate on, String what, Instant told) {
        lostOn = on;
        lostWhat = what;
        lostToldAt = told;
    }

    void holds(String registration) {
        device = registration;
    }

    String id() {
        return id;
    }

    String asset() {
        return asset;
    }

    String person() {
        return person;
    }

    String device() {
        return device;
    }

    /** From this day on it can come back: a tablet is not found before it was lost. */
    LocalDate outSince() {
        return lostOn == null ? lentOn : lostOn;
    }

    LocalDate lentOn() {
        return lentOn;
    }

    boolean returned() {
        return returnedOn != null;
    }

    boolean isLost() {
        return lostOn != null;
    }

    boolean overdue(LocalDate today, boolean left) {
        return returnedOn == null && (left || dueOn != null && dueOn.isBefore(today));
    }

    LoanView view(AssetView of, boolean deviceActive, boolean overdue) {
        return new LoanView(
                id,
                of,
                person,
                device,
                deviceActive,
                lentOn,
                dueOn,
                lentBy,
                lostOn,
                lostWhat,
                lostToldAt,
                returnedOn,
                returnedTo,
                overdue);
    }
}
