package org.appealdesk.sync;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.appealdesk.casework.live.UploadsUnderWay;
import org.appealdesk.engine.dossier.FileFacts;
import org.jspecify.annotations.Nullable;

/**
 * Brings files to the backend by tus 1.0.0: asks whether it has them, and goes on where an upload stopped. Safe for use
 * by several threads, each with another file.
 */
final class Upload {

    private static final MediaType OFFSET_TYPE = MediaType.get("application/offset+octet-stream");

    /** Each request brings at most so much, so that a cut costs little and a slow line stays within the time limits. */
    private static final int PIECE = 4 * 1024 * 1024;

    private final HttpCalls calls;
    private final UploadsUnderWay underWay;

    /** @param underWay where uploads are remembered; one that was begun before goes on */
    Upload(HttpCalls calls, UploadsUnderWay underWay) {
        this.calls = calls;
        this.underWay = underWay;
    }

    /**
     * Returns when the backend has the file, whole and hashed.
     *
     * @param file null when it is not on this device any more
     * @throws UnansweredException when it has to be tried again
     * @throws MissingFileException when the backend will never take it
     */
    void send(FileFacts facts, @Nullable Path file) {
        String sha256 = facts.sha256();
        Optional<HttpUrl> begun = begun(sha256);
        if (isThere(sha256)) {
            begun.ifPresent(_ -> underWay.forgetUpload(sha256));
            return;
        }
        if (file == null) {
            throw new MissingFileException("“" + facts.name() + "” is not on this device any more");
        }
        try {
            Place place = begun.flatMap(this::reached).orElse(null);
            if (place == null) {
                place = new Place(begin(facts, Files.size(file)), 0);
                underWay.keepUpload(sha256, place.upload().toString());
            }
            send(place, file);
            underWay.forgetUpload(sha256);
        } catch (UnansweredException e) {
            throw ifFinal(facts, e);
        } catch (IOException e) {
            throw new MissingFileException("“" + facts.name() + "” cannot be read: " + e.getMessage());
        }
    }

    /**
     * How far an upload is.
     *
     * @param offset in bytes; where it goes on
     */
    private record Place(HttpUrl upload, long offset) {}

    /** An upload that was begun at this backend; one at an address that the backend had before is of no use. */
    private Optional<HttpUrl> begun(String sha256) {
        return underWay.upload(sha256).map(HttpUrl::parse).filter(calls::isHere);
    }

    private RuntimeException ifFinal(FileFacts facts, UnansweredException e) {
        return switch (e.kind()) {
            case TOO_LARGE, MALFORMED, WRONG_MEDIA_TYPE -> {
                underWay.forgetUpload(facts.sha256());
                yield new MissingFileException(
                        "“" + facts.name() + "” is not taken: " + e.problem().detail());
            }
            default -> e;
        };
    }

    private boolean isThere(String sha256) {
        Request request = calls.to("v1/files/" + sha256).head().build();
        return calls.askAnyhow(request, response -> {
            if (response.code() == 404 || response.code() == 403) {
                return false;
            }
            if (!response.isSuccessful()) {
                throw Answers.refused(response);
            }
            return true;
        });
    }

    private HttpUrl begin(FileFacts facts, long length) {
        Request request = calls.to("v1/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(length))
                .header("Upload-Metadata", "filename " + base64(facts.name()) + ",sha256 " + base64(facts.sha256()))
                .post(RequestBody.create(new byte[0]))
                .build();
        return calls.ask(
                request,
                response -> Optional.ofNullable(response.header("Location"))
                        .map(calls.base()::resolve)
                        .orElseThrow(() -> UnansweredException.unreadable("an upload without a Location")));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where an upload stopped; empty when the backend does not know it any more. */
    private Optional<Place> reached(HttpUrl upload) {
        Request request =
                calls.to(upload).header("Tus-Resumable", "1.0.0").head().build();
        return calls.askAnyhow(request, response -> {
            if (Set.of(403, 404, 410).contains(response.code())) {
                return Optional.empty();
            }
            if (!response.isSuccessful()) {
                throw Answers.refused(response);
            }
            return Optional.of(new Place(upload, number(response.header("Upload-Offset"))));
        });
    }

    private static long number(@Nullable String header) {
        if (header == null || !header.matches("[0-9]{1,18}")) {
            throw UnansweredException.unreadable("an upload without an offset");
        }
        return Long.parseLong(header);
    }

    private void send(Place place, Path file) throws IOException {
        long length = Files.size(file);
        long offset = place.offset();
        while (offset < length) {
            int piece = (int) Math.min(PIECE, length - offset);
            Request request = calls.to(place.upload())
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Offset", String.valueOf(offset))
                    .patch(new Piece(file, offset, piece))
                    .build();
            offset = calls.ask(request, response -> number(response.header("Upload-Offset")));
        }
    }

    /** A part of a file. */
    private static final class Piece extends RequestBody {
        private final Path file;
        private final long offset;
        private final int length;

        Piece(Path file, long offset, int length) {
            this.file = file;
            this.offset = offset;
            this.length = length;
        }

        @Override
        public MediaType contentType() {
            return OFFSET_TYPE;
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] buffer = new byte[64 * 1024];
            try (var source = new RandomAccessFile(file.toFile(), "r")) {
                source.seek(offset);
                int left = length;
                while (left > 0) {
                    int read = source.read(buffer, 0, Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new IOException(file + " became shorter");
                    }
                    sink.write(buffer, 0, read);
                    left -= read;
                }
            }
        }
    }
}
