/**
 * Days of the council: 会期, 休日, and the national holidays by the law that names them.
 *
 * <p>Offers {@link jp.ryokai.calendar.Calendar}, which says whether a day is one for letters and which is the next;
 * {@link jp.ryokai.calendar.CouncilDays} keeps what the secretariat entered. {@code NationalHolidays} is pure. A day
 * entered by mistake ends and stays.
 */
package jp.ryokai.calendar;
