package jp.ryokai.platform;

/**
 * By which server letters leave, if by any.
 *
 * @param host {@code none} where the council sends no mail
 * @param security {@code STARTTLS} and {@code SSL} refuse a server that does not offer it
 * @param user {@code none} for a server that takes letters without a name
 * @param from the address letters come from
 */
public record MailSettings(String host, int port, Security security, String user, String password, String from) {

    public static final MailSettings OFF = new MailSettings("none", 587, Security.STARTTLS, "none", "none", "none");

    /** How the way to the mail server is kept closed. */
    public enum Security {
        STARTTLS,
        SSL,
        NONE
    }

    public boolean on() {
        return !host.equals("none");
    }

    public boolean hasUser() {
        return !user.equals("none");
    }

    /** Never with the password: a record would print it wherever somebody prints the settings. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", security=" + security + ", from=" + from + "]";
    }
}
