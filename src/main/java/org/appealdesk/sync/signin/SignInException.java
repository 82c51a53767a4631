package org.appealdesk.sync.signin;

/** Signing in did not come to its end, or what it gave is of no use any more. */
public final class SignInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The issuer does not answer, or fails; it may well answer later. */
        UNREACHABLE,
        /** The issuer or the person said no. */
        REFUSED,
        /** The issuer's answer is not what it must be; nothing in it was believed. */
        UNTRUSTED,
        /** Nobody signed in within the time. */
        TIMED_OUT,
        CANCELLED
    }

    private final Reason reason;

    SignInException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    SignInException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
