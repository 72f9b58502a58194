package jp.ryokai.duty;

/**
 * Who is in charge of a duty on a day.
 *
 * @param deputising 代理: its holder is away or out of office that day
 */
public record Holder(String person, String publicName, String title, boolean deputising) {}
