package org.appealdesk.sync;

import java.time.Duration;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;

/** Makes clients for a backend. */
final class HttpClients {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** The backend answers within seconds or not at all, and what it sends flows. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private HttpClients() {}

    static OkHttpClient of(BackendAddress address) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                // A token is not carried to wherever an answer points.
                .followRedirects(false)
                .followSslRedirects(false);
        if (!address.pins().isEmpty()) {
            client.certificatePinner(new CertificatePinner.Builder()
                    .add(address.url().getHost(), address.pins().toArray(String[]::new))
                    .build());
        }
        address.through().ifPresent(client::proxy);
        return client.build();
    }
}
