package jp.ryokai.notice;

/** Where somebody's letters go. @param address null for none */
public record AddressView(String person, String publicName, String kana, String address) {
}
