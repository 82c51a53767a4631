package org.appealdesk.backend.http;

/**
 * One thing that can be called.
 *
 * @param path with parameters in braces, such as {@code /v1/files/{sha256}}
 */
public record Endpoint(Method method, String path, Access access, Work work) {

    /** Method and path, for counting and for the log: nothing that a caller chose is in it. */
    String name() {
        return method + " " + path;
    }

    /** The HTTP methods that are used here. */
    public enum Method {
        GET,
        OPTIONS,
        HEAD,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** Answers one call; on a virtual thread, so it may wait. */
    @FunctionalInterface
    public interface Work {
        /** @throws ProblemException when something is wrong with the call */
        void answer(Call call);
    }
}
