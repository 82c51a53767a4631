package org.appealdesk.backend.files;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.appealdesk.backend.http.Client;

/** A tus client that can also do what no honest one does. */
public final class Tus {

    private final Client client;

    public Tus(Client client) {
        this.client = client;
    }

    /** Sends all of it, in one piece. @return the upload's path */
    public String send(String name, byte[] content) {
        String path = begin(name, content);
        patch(path, 0, content);
        return path;
    }

    /** @return the path of the new upload */
    public String begin(String name, byte[] content) {
        return begin(Integer.toString(content.length), metadata(name, sha256(content)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    public HttpResponse<String> begin(String length, String metadata) {
        return client.send(client.request("/v1/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> patch(String path, long offset, byte[] bytes, String... headers) {
        var request = client.request(path)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request);
    }

    public HttpResponse<String> head(String path) {
        return client.send(client.request(path).header("Tus-Resumable", "1.0.0").HEAD());
    }

    public HttpResponse<String> delete(String path) {
        return client.send(client.request(path).header("Tus-Resumable", "1.0.0").DELETE());
    }

    /** How much the backend says that it has. */
    public long offset(String path) {
        return head(path).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** Whether the backend has a file with this content, for this client to read. */
    public boolean has(byte[] content) {
        return client.send(client.request("/v1/files/" + sha256(content)).HEAD())
                        .statusCode()
                == 200;
    }

    public static String metadata(String name, String sha256) {
        return "filename " + base64(name) + ",sha256 " + base64(sha256);
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] content(int length, long seed) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        return content;
    }

    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest("SHA-256", content));
    }

    /** As {@code Upload-Checksum} has it. */
    public static String sha1(byte[] bytes) {
        return "sha1 " + Base64.getEncoder().encodeToString(digest("SHA-1", bytes));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
