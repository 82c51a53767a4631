package org.appealdesk.backend.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tus client that others wrote. */
class StockTusClientTest {

    private static final byte[] CONTENT = Tus.content(3_000_000, 21);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final HttpNode first = new HttpNode(address);
    private final HttpNode second = new HttpNode(address);

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void resumesACutUploadOnAnotherNode() throws Exception {
        String token = first.token("EXCHANGE", Role.PLATFORM);
        String path = beginAndLoseTheLine(token);
        Tus look = new Tus(new Client(second.port(), token));
        awaitTheCut(look, path);

        TusUploader resumed = client(second.port(), token)
                .beginOrResumeUploadFromURL(
                        upload(new ByteArrayInputStream(CONTENT), Tus.sha256(CONTENT)), url(second.port(), path));
        assertThat(resumed.getOffset()).isBetween(1_200_000L, 1_300_000L);
        sendAll(resumed);

        HttpResponse<String> answer = new Client(second.port(), token).get("/v1/files/" + Tus.sha256(CONTENT));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(CONTENT.length);
    }

    /** @return the path of the upload */
    private String beginAndLoseTheLine(String token) throws IOException, ProtocolException {
        try (CuttingLine line = new CuttingLine(first.port(), 1_300_000)) {
            TusUploader uploader = client(line.port(), token)
                    .createUpload(upload(new ByteArrayInputStream(CONTENT), Tus.sha256(CONTENT)));
            assertThatThrownBy(() -> sendAll(uploader)).isInstanceOf(IOException.class);
            return uploader.getUploadURL().getPath();
        }
    }

    /** The node notices that the line was cut when it reads on, and keeps what came beyond the last whole chunk. */
    private static void awaitTheCut(Tus client, String path) {
        Instant until = Instant.now().plusSeconds(20);
        while (client.offset(path) < 1_200_000 && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void hearsThatTheContentIsAnother() throws Exception {
        TusUploader uploader = client(first.port(), first.token("EXCHANGE", Role.PLATFORM))
                .createUpload(upload(new ByteArrayInputStream(CONTENT), "0".repeat(64)));

        assertThatThrownBy(() -> sendAll(uploader))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("460");
    }

    private static void sendAll(TusUploader uploader) throws IOException, ProtocolException {
        int sent = uploader.uploadChunk();
        while (sent > -1) {
            sent = uploader.uploadChunk();
        }
        uploader.finish();
    }

    private static TusUpload upload(InputStream content, String sha256) {
        TusUpload upload = new TusUpload();
        upload.setSize(CONTENT.length);
        upload.setInputStream(content);
        upload.setMetadata(Map.of("filename", "bằng chứng.mp4", "sha256", sha256));
        return upload;
    }

    private static TusClient client(int port, String token) throws MalformedURLException {
        TusClient client = new TusClient();
        client.setUploadCreationURL(url(port, "/v1/uploads"));
        client.setHeaders(Map.of("Authorization", "Bearer " + token));
        return client;
    }

    private static URL url(int port, String path) throws MalformedURLException {
        return URI.create("http://127.0.0.1:" + port + path).toURL();
    }
}
