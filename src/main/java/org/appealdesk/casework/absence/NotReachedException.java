package org.appealdesk.casework.absence;

/** The authority could not be asked, so that nothing was recorded as far as is known here; it may be tried again. */
public final class NotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReachedException(String what, RuntimeException cause) {
        super(what, cause);
    }
}
