package org.appealdesk.backend.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
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

    /** Reads so many bytes and then fails, as a laptop that loses its network in the middle of a request. */
    private static final class Cut extends FilterInputStream {
        private long left;

        Cut(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("the network is gone");
            }
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= count;
            return count;
        }
    }

    @Test
    void resumesACutUploadOnAnotherNode() throws Exception {
        String token = first.token("EXCHANGE", Role.PLATFORM);
        TusUpload upload = upload(new Cut(new ByteArrayInputStream(CONTENT), 1_300_000), Tus.sha256(CONTENT));
        TusUploader uploader = client(first, token).createUpload(upload);
        uploader.setChunkSize(100_000);
        uploader.setRequestPayloadSize(700_000);
        assertThatThrownBy(() -> sendAll(uploader)).isInstanceOf(IOException.class);

        URL elsewhere = url(second, uploader.getUploadURL().getPath());
        TusUploader resumed = client(second, token)
                .beginOrResumeUploadFromURL(upload(new ByteArrayInputStream(CONTENT), Tus.sha256(CONTENT)), elsewhere);
        assertThat(resumed.getOffset()).isBetween(700_000L, 1_300_000L);
        sendAll(resumed);

        HttpResponse<String> answer = new Client(second.port(), token).get("/v1/files/" + Tus.sha256(CONTENT));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(CONTENT.length);
    }

    @Test
    void hearsThatTheContentIsAnother() throws Exception {
        TusUploader uploader = client(first, first.token("EXCHANGE", Role.PLATFORM))
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

    private static TusClient client(HttpNode node, String token) throws MalformedURLException {
        TusClient client = new TusClient();
        client.setUploadCreationURL(url(node, "/v1/uploads"));
        client.setHeaders(Map.of("Authorization", "Bearer " + token));
        return client;
    }

    private static URL url(HttpNode node, String path) throws MalformedURLException {
        return URI.create("http://127.0.0.1:" + node.port() + path).toURL();
    }
}
