package org.appealdesk.backend.database;

/**
 * Where a database is and as whom it is opened.
 *
 * @param url a JDBC URL, such as {@code jdbc:postgresql://127.0.0.1:5432/appealdesk}
 */
public record DatabaseAddress(String url, String user, String password) {

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
