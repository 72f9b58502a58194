package jp.ryokai.duty;

import java.util.List;

/**
 * A duty on a day.
 *
 * @param holdings who holds it and who stands in, as given
 * @param inCharge who carries it out that day: the holders who are there, else their deputies
 * @param history every holding ever, newest first
 */
public record DutyView(
        String id, String title, List<HoldingView> holdings, List<Holder> inCharge, List<HoldingView> history) {}
