package jp.ryokai.notice;

import java.util.SortedMap;
import jp.ryokai.people.PersonView;
import jp.ryokai.platform.Tag;
import jp.ryokai.platform.Tagged;

/**
 * Where somebody's letters go.
 *
 * @param address null for none
 */
public record AddressView(
        String person, String publicName, String kana, Integer seatNumber, String title, String address)
        implements Tagged {

    @Override
    public SortedMap<String, Object> changing() {
        return Tag.fields("address", address);
    }

    AddressView withoutAddress() {
        return new AddressView(person, publicName, kana, seatNumber, title, null);
    }

    static AddressView of(PersonView person, String address) {
        return new AddressView(
                person.id(), person.publicName(), person.kana(), person.seatNumber(), person.title(), address);
    }
}
