package jp.ryokai.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan's letters as the desk sees them; addresses are there for managers only, who send.
 *
 * @param timetable for whoever has the plan's own due day
 * @param next who gets which letter next, by day and フリガナ
 * @param left to whom nothing goes, and why
 * @param listed who gets the list after the due day; nobody where no 事務局長 is entered
 * @param stopped whether the whole plan's letters rest
 * @param mail whether letters leave by mail here
 * @param log what went out, newest first
 */
public record PlanNotices(
        String plan,
        String title,
        List<Planned> timetable,
        List<Next> next,
        List<Left> left,
        List<AddressView> listed,
        boolean stopped,
        List<StopView> stops,
        boolean mail,
        List<SendingView> log) {

    /** The same for who checks and does not send: to whom and when, and no address. */
    PlanNotices withoutAddresses() {
        return new PlanNotices(
                plan,
                title,
                timetable,
                next.stream().map(Next::withoutAddress).toList(),
                left,
                listed.stream().map(AddressView::withoutAddress).toList(),
                stopped,
                stops,
                mail,
                log.stream().map(SendingView::withoutAddress).toList());
    }

    /**
     * @param wantedOn by the timetable
     * @param on the working day it goes out
     * @param because what stood in between
     */
    public record Planned(String kind, LocalDate wantedOn, LocalDate on, List<String> because) {}

    /**
     * @param on today or later
     * @param dueOn the person's own due day
     */
    public record Next(
            String person,
            String publicName,
            String kana,
            Integer seatNumber,
            String title,
            String state,
            String kind,
            LocalDate on,
            LocalDate dueOn,
            String address) {

        Next withoutAddress() {
            return new Next(person, publicName, kana, seatNumber, title, state, kind, on, dueOn, null);
        }
    }

    /** @param reason word of a state, or {@code leave}, {@code stopped}, {@code no_more} */
    public record Left(
            String person, String publicName, String kana, Integer seatNumber, String title, String reason) {}
}
