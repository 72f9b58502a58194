/**
 * Who is covered by the policy: members and staff, their terms, groups and roles.
 *
 * <p>Offers {@link jp.ryokai.people.People} (the roster), {@link jp.ryokai.people.Roles} (who may do what),
 * {@link jp.ryokai.people.Caller} (who is asking, with the rights of this moment), {@link jp.ryokai.people.Names}
 * (finding and sorting). Invariants: names are kept byte for byte; terms, places and roles are dated and end, they are
 * not deleted; every change leaves one record. Absent on purpose: 個人番号, passwords, and any place to normalise a name.
 */
package jp.ryokai.people;
