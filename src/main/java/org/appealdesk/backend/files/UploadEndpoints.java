package org.appealdesk.backend.files;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.appealdesk.backend.files.Uploads.Upload;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.Endpoint.Method;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.ProblemKind;

/**
 * {@code /v1/uploads}: a tus 1.0.0 server with creation, expiration, termination and checksum. Safe for use by several
 * threads.
 */
public final class UploadEndpoints {

    private static final String PATH = "/v1/uploads";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET_TYPE = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";

    private final Uploads uploads;
    private final LongSupplier nanoTime;
    private final UnderWay underWay = new UnderWay();

    /** @param nanoTime a monotonic clock in nanoseconds, by which a request that takes too long is ended */
    public UploadEndpoints(Uploads uploads, LongSupplier nanoTime) {
        this.uploads = uploads;
        this.nanoTime = nanoTime;
    }

    public List<Endpoint> endpoints() {
        String one = PATH + "/{id}";
        return List.of(
                endpoint(Method.OPTIONS, PATH, this::tell),
                endpoint(Method.POST, PATH, inVersion(this::begin)),
                endpoint(Method.HEAD, one, inVersion(this::look)),
                endpoint(Method.PATCH, one, inVersion(this::append)),
                endpoint(Method.DELETE, one, inVersion(this::end)),
                endpoint(Method.POST, one, inVersion(this::overridden)));
    }

    private static Endpoint endpoint(Method method, String path, Endpoint.Work work) {
        return new Endpoint(method, path, Access.only(Role.AGENT, Role.SUPERVISOR, Role.PLATFORM), work);
    }

    private static Endpoint.Work inVersion(Endpoint.Work work) {
        return call -> {
            call.header("Tus-Resumable", VERSION);
            call.header("Cache-Control", "no-store");
            if (!call.header("Tus-Resumable").orElse("").equals(VERSION)) {
                call.header("Tus-Version", VERSION);
                throw new ProblemException(ProblemKind.OTHER_VERSION, "Send Tus-Resumable: " + VERSION);
            }
            work.answer(call);
        };
    }

    private void tell(Call call) {
        call.header("Tus-Resumable", VERSION);
        call.header("Tus-Version", VERSION);
        call.header("Tus-Extension", "creation,expiration,termination,checksum");
        call.header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS);
        call.header("Tus-Max-Size", Long.toString(uploads.limits().largestFile()));
        call.answer(204);
    }

    private void begin(Call call) {
        long length = number(call, "Upload-Length");
        if (length > uploads.limits().largestFile()) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    "The largest file has " + uploads.limits().largestFile() + " bytes");
        }
        UploadMetadata metadata =
                UploadMetadata.read(call.header("Upload-Metadata").orElse(""));
        Upload upload = uploads.begin(call.person(), metadata, length)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.TOO_MANY, "Finish or end some of the uploads you have begun first"));
        finishIfWhole(upload);
        call.header("Location", PATH + "/" + upload.id());
        expires(call, upload);
        call.answer(201);
    }

    private void look(Call call) {
        Upload upload = find(call);
        finishIfWhole(upload);
        call.header(OFFSET, Long.toString(upload.received()));
        call.header("Upload-Length", Long.toString(upload.length()));
        call.header("Upload-Metadata", upload.metadata().header());
        expires(call, upload);
        call.answer(200);
    }

    private void append(Call call) {
        Upload upload = find(call);
        call.refuseEncodings();
        if (!call.header("Content-Type").orElse("").strip().equalsIgnoreCase(OFFSET_TYPE)) {
            throw new ProblemException(ProblemKind.WRONG_MEDIA_TYPE, "Send " + OFFSET_TYPE);
        }
        if (number(call, OFFSET) != upload.received()) {
            call.header(OFFSET, Long.toString(upload.received()));
            throw new ProblemException(ProblemKind.OTHER_OFFSET, "Go on at " + upload.received());
        }
        if (call.header("Content-Length").isPresent()
                && number(call, "Content-Length") > upload.length() - upload.received()) {
            throw tooMuch(upload);
        }
        long received = inTurn(call, upload);
        call.header(OFFSET, Long.toString(received));
        expires(call, upload);
        call.answer(204);
    }

    private long inTurn(Call call, Upload upload) {
        if (!underWay.enter(upload.personId(), uploads.limits().unfinishedOf(call.person()))) {
            call.header("Retry-After", "5");
            throw new ProblemException(ProblemKind.TOO_MANY, "Send less at once");
        }
        try {
            return receive(call, upload);
        } finally {
            underWay.leave(upload.personId());
        }
    }

    private long receive(Call call, Upload upload) {
        Optional<Checksum> checksum = call.header("Upload-Checksum").map(Checksum::read);
        long writer = uploads.enter(upload).orElseThrow(UploadEndpoints::busy);
        UploadBody body = new UploadBody(uploads, upload, writer, nanoTime);
        checksum.ifPresent(body::expect);
        switch (body.receive(call.content())) {
            case COMPLETE -> {}
            case OVERTAKEN -> throw busy();
            case TOO_MUCH -> throw tooMuch(upload);
            case DIFFERENT ->
                throw new ProblemException(
                        ProblemKind.CHECKSUM_MISMATCH, "These bytes do not give that checksum; send them again");
            case CUT -> throw new ProblemException(ProblemKind.MALFORMED, "The body ended too early; go on from there");
            case TOO_SLOW -> throw new ProblemException(ProblemKind.TOO_SLOW, "Go on with another request");
        }
        if (body.received() == upload.length()) {
            finish(upload);
        }
        return body.received();
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemKind.UPLOAD_BUSY, "Another request sends to this upload; look again");
    }

    private static ProblemException tooMuch(Upload upload) {
        return new ProblemException(ProblemKind.TOO_LARGE, "The upload has " + upload.length() + " bytes in all");
    }

    private void end(Call call) {
        uploads.end(find(call));
        call.answer(204);
    }

    /** Some clients cannot send PATCH or DELETE, and tus says what they do instead. */
    private void overridden(Call call) {
        switch (call.header("X-HTTP-Method-Override").orElse("").toUpperCase(Locale.ROOT)) {
            case "PATCH" -> append(call);
            case "DELETE" -> end(call);
            default ->
                throw new ProblemException(
                        ProblemKind.WRONG_METHOD, "Send PATCH or DELETE, or name them in X-HTTP-Method-Override");
        }
    }

    /** A node may have died after the last byte and before the hash: whoever comes next finishes it. */
    private void finishIfWhole(Upload upload) {
        if (upload.whole()) {
            finish(upload);
        }
    }

    private void finish(Upload upload) {
        switch (uploads.finish(upload)) {
            case ARRIVED -> {}
            case DIFFERENT ->
                throw new ProblemException(
                        ProblemKind.CHECKSUM_MISMATCH, "The bytes do not give the sha256 that was said; begin anew");
            case OVERTAKEN -> throw busy();
            case GONE -> throw gone();
        }
    }

    private Upload find(Call call) {
        String text = call.path("id");
        // The form that we write, and no other that means the same.
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw gone();
        }
        return uploads.find(UUID.fromString(text), call.person()).orElseThrow(UploadEndpoints::gone);
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemKind.NOT_FOUND, "There is no such upload of yours, or not any more");
    }

    private static long number(Call call, String header) {
        String text = call.header(header).orElse("").strip();
        if (!text.matches("[0-9]{1,18}")) {
            throw new ProblemException(ProblemKind.MALFORMED, header + " is a number of bytes");
        }
        return Long.parseLong(text);
    }

    private static void expires(Call call, Upload upload) {
        call.header(
                "Upload-Expires",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }
}
