package org.appealdesk.backend.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.backend.files.StoredFiles.StoredFile;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.Endpoint.Method;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.ProblemKind;

/**
 * {@code /v1/files/{sha256}}: whether a file is there, and its bytes or a range of them. A browser that comes here is
 * told to save them, never to show them. Safe for use by several threads.
 */
public final class FileEndpoints {

    private final StoredFiles files;

    public FileEndpoints(StoredFiles files) {
        this.files = files;
    }

    public List<Endpoint> endpoints() {
        Access access = Access.only(Role.AGENT, Role.SUPERVISOR, Role.AUDITOR, Role.PLATFORM);
        String path = "/v1/files/{sha256}";
        return List.of(
                new Endpoint(Method.HEAD, path, access, this::tell),
                new Endpoint(Method.GET, path, access, this::send));
    }

    private void tell(Call call) {
        StoredFile file = find(call);
        describe(call, file);
        call.answerHead(200, file.bytes());
    }

    private void send(Call call) {
        StoredFile file = find(call);
        describe(call, file);
        if (names(call.header("If-None-Match"), file)) {
            call.answer(304);
            return;
        }
        Optional<String> condition = call.header("If-Range");
        Optional<String> range =
                condition.isEmpty() || names(condition, file) ? call.header("Range") : Optional.empty();
        switch (ByteRange.asked(range, file.bytes())) {
            case ByteRange.Asked.Everything _ -> send(call, 200, file, ByteRange.all(file.bytes()));
            case ByteRange.Asked.Part part -> {
                call.header(
                        "Content-Range",
                        "bytes " + part.range().first() + "-" + part.range().last() + "/" + file.bytes());
                send(call, 206, file, part.range());
            }
            case ByteRange.Asked.Nothing _ -> {
                call.header("Content-Range", "bytes */" + file.bytes());
                throw new ProblemException(
                        ProblemKind.RANGE_NOT_THERE, "The file has " + file.bytes() + " bytes, counted from 0");
            }
        }
    }

    private void send(Call call, int status, StoredFile file, ByteRange range) {
        try (OutputStream to = call.stream(status, "application/octet-stream", range.length())) {
            files.copy(file, range, to);
        } catch (IOException e) {
            throw new UncheckedIOException("The reader went away", e);
        }
    }

    private StoredFile find(Call call) {
        return Optional.of(call.path("sha256"))
                .filter(sha256 -> sha256.matches("[0-9a-f]{64}"))
                .flatMap(sha256 -> files.find(sha256, call.person()))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no such file, or no case of yours speaks of it"));
    }

    private static void describe(Call call, StoredFile file) {
        call.header("ETag", tag(file));
        call.header("Accept-Ranges", "bytes");
        call.header("Cache-Control", "private, max-age=31536000, immutable");
        call.header("Content-Disposition", "attachment");
        call.header("X-Content-Type-Options", "nosniff");
    }

    private static String tag(StoredFile file) {
        return "\"" + file.sha256() + "\"";
    }

    private static boolean names(Optional<String> header, StoredFile file) {
        return header.stream()
                .flatMap(tags -> Stream.of(tags.split(",", -1)))
                .map(String::strip)
                .anyMatch(tag(file)::equals);
    }
}
