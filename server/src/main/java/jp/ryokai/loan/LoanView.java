package jp.ryokai.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * A loan as it leaves the room.
 *
 * @param device the registration on the tablet, null while it has none
 * @param deviceActive whether that registration may still speak: after a loss it is to be ended
 * @param dueOn the day it is to be back, null: when the person leaves office
 * @param lostToldAt when the loss was told here, null unless it was
 * @param returnedOn null while the tablet is out
 * @param overdue out, and either {@code dueOn} is over or the person is in office no more
 */
public record LoanView(
        String id,
        AssetView asset,
        String person,
        String device,
        boolean deviceActive,
        LocalDate lentOn,
        LocalDate dueOn,
        String lentBy,
        LocalDate lostOn,
        String lostWhat,
        Instant lostToldAt,
        LocalDate returnedOn,
        String returnedTo,
        boolean overdue)
        implements Tagged {

    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields(
                "device", device, "lostOn", lostOn, "lostWhat", lostWhat, "returnedOn", returnedOn, "dueOn", dueOn);
    }
}
