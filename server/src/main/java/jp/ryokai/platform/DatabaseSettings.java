package jp.ryokai.platform;

import java.time.Duration;

/**
 * Where records are kept, and how long we wait for it.
 *
 * @param url JDBC address; Derby embedded or PostgreSQL
 * @param connections how many there are at once
 * @param patience how long one statement waits for the network before its connection is given up
 * @param startWait how long a start waits for a database that does not answer yet
 */
public record DatabaseSettings(
        String url, String user, String password, int connections, Duration patience, Duration startWait) {

    boolean embedded() {
        return url.startsWith("jdbc:derby:");
    }

    /** Never with the password, nor the address, which may carry one. */
    @Override
    public String toString() {
        return "DatabaseSettings[embedded=" + embedded() + ", connections=" + connections + "]";
    }
}
