package jp.ryokai.duty;

import java.util.List;
import java.util.SortedMap;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * A duty on a day.
 *
 * @param holdings who holds it and who stands in, as given
 * @param inCharge who carries it out that day: the holders who are there, else their deputies
 * @param history every holding ever, newest first
 */
public record DutyView(
        String id, String title, List<HoldingView> holdings, List<Holder> inCharge, List<HoldingView> history)
        implements Tagged {

    /** Who ever held it and until when; who is there today is no change of the duty. */
    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields("history", history);
    }
}
