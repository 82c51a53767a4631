package org.appealdesk.backend.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.appealdesk.backend.outbox.WebhookSecret;
import org.jspecify.annotations.Nullable;

/**
 * Every setting there is, one line each. A new one also wants a line in the table of {@code operations.md} and, unless
 * it is secret, its description in the command line's bundles; tests say so.
 */
public final class Keys {

    private static final List<Key<?>> ALL = new ArrayList<>();

    public static final Key<String> HOST = add("host", Form.HOST, "127.0.0.1");
    public static final Key<Integer> PORT = add("port", Form.whole(0, 65_535), "8080");
    public static final Key<Boolean> EMBEDDED = add("embedded", Form.FLAG, "false");
    public static final Key<Path> DATA_DIR = add("data-dir", Form.FOLDER, null);
    public static final Key<String> JDBC_URL = add("jdbc-url", Form.JDBC_URL, null);
    public static final Key<String> USER = add("user", Form.TEXT, "appealdesk");
    public static final Key<String> PASSWORD = secret("password", Form.TEXT);
    /** Connections to the database. The log's writers alone take three. */
    public static final Key<Integer> POOL_SIZE = add("pool-size", Form.whole(5, 500), "10");
    /** Days for which consoles keep a case after its end. */
    public static final Key<Integer> CLOSED_FOR_DAYS = add("closed-for-days", Form.whole(0, 3650), "14");
    /** How long after its end a case is purged. */
    public static final Key<Duration> PURGE_AFTER = add("purge-after", Form.DAYS, null);

    /** Mebibytes of the largest request that is taken. */
    public static final Key<Integer> LARGEST_BODY_MB = add("largest-body-mb", Form.whole(1, 1024), "64");

    /** Mebibytes of the largest file that is taken. */
    public static final Key<Integer> LARGEST_FILE_MB = add("largest-file-mb", Form.whole(1, 4096), "100");

    /** The rule profile, by its name, under which new orders are opened. */
    public static final Key<String> RULES = add("rules", Form.TEXT, "binance-2026");

    /** Where the exchange takes rulings and notices. */
    public static final Key<URI> WEBHOOK_URL = add("webhook-url", Form.WEBHOOK_URL, null);

    /** With which they are signed; two, with a blank between them, while one takes the place of the other. */
    public static final Key<List<WebhookSecret>> WEBHOOK_SECRET = secret("webhook-secret", Form.WEBHOOK_SECRETS);

    /** Whose access tokens let people in, besides our own tokens. */
    public static final Key<String> OIDC_ISSUER = add("oidc-issuer", Form.ISSUER, null);

    /** The console's name there. */
    public static final Key<String> OIDC_CLIENT_ID = add("oidc-client-id", Form.NAME, null);

    /** What an access token names that is meant for this backend. */
    public static final Key<String> OIDC_AUDIENCE = add("oidc-audience", Form.NAME, null);

    /** What the console asks for. */
    public static final Key<String> OIDC_SCOPES = add("oidc-scopes", Form.SCOPES, "openid");

    /** Which claim of an access token tells an agent's first day. */
    public static final Key<String> OIDC_FIRST_DAY = add("oidc-first-day-claim", Form.NAME, null);

    public static final Key<Boolean> METRICS = add("metrics", Form.FLAG, "true");
    public static final Key<LogFormat> LOG_FORMAT = add("log-format", Form.oneOf(LogFormat.class), "text");

    /** How the log's lines look. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    private Keys() {}

    /** In the order in which they are told. */
    public static List<Key<?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    private static <T> Key<T> add(String name, Form<T> form, @Nullable String standard) {
        var key = new Key<>(name, form, standard, false);
        ALL.add(key);
        return key;
    }

    private static <T> Key<T> secret(String name, Form<T> form) {
        var key = new Key<>(name, form, null, true);
        ALL.add(key);
        return key;
    }
}
