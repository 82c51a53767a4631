package org.appealdesk.backend.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.appealdesk.backend.people.Pass;
import org.appealdesk.backend.people.Person;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;

/** One request and its answer, as endpoints see them. For the one thread that answers it. */
public final class Call {

    public static final String JSON = "application/json";

    private final ServerRequest request;
    private final ServerResponse response;

    Call(ServerRequest request, ServerResponse response) {
        this.request = request;
        this.response = response;
    }

    /**
     * Who calls.
     *
     * @throws IllegalStateException at an endpoint that is open to anyone
     */
    public Person person() {
        return request.context()
                .get(Person.class)
                .orElseThrow(() -> new IllegalStateException("Nobody needs to sign in for " + request.path()));
    }

    /**
     * What the caller was let in by, for who looks later whether it still does.
     *
     * @throws IllegalStateException at an endpoint that is open to anyone
     */
    public Pass pass() {
        return request.context()
                .get(Pass.class)
                .orElseThrow(() -> new IllegalStateException("Nobody needs to sign in for " + request.path()));
    }

    /** A parameter of the path. */
    public String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /** A parameter of the query; empty when it is not there. */
    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    /** A header; empty when it is not there. */
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /**
     * The body as text.
     *
     * @param most bytes taken
     * @throws ProblemException when it is larger, is not said to be JSON, or is not UTF-8
     */
    public String json(int most) {
        refuseEncodings();
        String type = header("Content-Type").orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            throw new ProblemException(ProblemKind.WRONG_MEDIA_TYPE, "Send " + JSON + ", not “" + type + "”");
        }
        try {
            byte[] bytes = content().readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ProblemException(ProblemKind.TOO_LARGE, "The most is " + most + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemKind.MALFORMED, "The body is not UTF-8");
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.MALFORMED, "The body ended too early");
        }
    }

    /**
     * A small packed body can be a huge one.
     *
     * @throws ProblemException when the body is packed
     */
    public void refuseEncodings() {
        String encoding = header("Content-Encoding").orElse("identity");
        if (!encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(ProblemKind.WRONG_MEDIA_TYPE, "Send it as it is, not as “" + encoding + "”");
        }
    }

    /** The body as it comes in. */
    public InputStream content() {
        return request.content().inputStream();
    }

    /** Adds a header to the answer; before the body. */
    public void header(String name, String value) {
        response.header(name, value);
    }

    /** Answers 200 with this JSON. */
    public void answer(String json) {
        answer(200, JSON, json);
    }

    /** Answers without a body. */
    public void answer(int status) {
        response.status(status).send();
    }

    public void answer(int status, String mediaType, String body) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, mediaType)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers 200 with whatever is written into the stream, which the caller closes. */
    public OutputStream stream(String mediaType) {
        response.status(200).header(HeaderNames.CONTENT_TYPE, mediaType).header(HeaderNames.CACHE_CONTROL, "no-store");
        return response.outputStream();
    }

    /** Answers with so many bytes, which are to be written into the stream; the caller closes it. */
    public OutputStream stream(int status, String mediaType, long length) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, mediaType)
                .header(HeaderNames.CONTENT_LENGTH, Long.toString(length));
        return response.outputStream();
    }

    /** Answers a HEAD as if a body of that length followed. */
    public void answerHead(int status, long length) {
        response.status(status)
                .header(HeaderNames.CONTENT_LENGTH, Long.toString(length))
                .send();
    }

    /** The answer to a HEAD has no body; with one, the next answer on the connection could not be told from it. */
    void answer(Problem problem) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
            answer(problem.kind().status());
        } else {
            answer(problem.kind().status(), Problem.MEDIA_TYPE, problem.json());
        }
    }
}
