/**
 * The duties a policy names (CISO, 統括情報セキュリティ責任者 …), who holds them and who stands in, on any day.
 *
 * <p>Offers {@link jp.ryokai.duty.Duties}: {@code holders(duty, day)} for whoever needs to know who is in charge.
 * Holds for ever: a holding ends, it is not deleted; what it says of an earlier day keeps the name and title of then.
 */
package jp.ryokai.duty;
