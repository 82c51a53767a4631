package org.appealdesk.backend.http;

/** Is told of every call that reached the server's routing. Safe for use by several threads. */
@FunctionalInterface
public interface CallWatch {

    /** For where nobody counts. */
    CallWatch NOBODY = () -> (_, _) -> {};

    /** Told when the answer is complete, or when it was given up. */
    @FunctionalInterface
    interface Ending {
        /**
         * @param endpoint its method and path with parameters in braces; “none” when no endpoint was reached
         * @param status of HTTP
         */
        void ended(String endpoint, int status);
    }

    /** A call begins, on this thread, which also ends it. */
    Ending begins();
}
