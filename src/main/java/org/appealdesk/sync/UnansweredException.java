package org.appealdesk.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The backend did not do what it was asked. Whether it did it all the same is not known when the answer was lost. */
public final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Obstacle {
        /** The backend itself says why not: see {@link #kind()}. */
        BACKEND,
        /** No answer, or not a whole one. */
        SILENCE,
        /** Whoever answers shows a certificate that is not trusted here. */
        CERTIFICATE,
        /** Whoever answers has none of the keys that are pinned. */
        OTHER_KEY,
        /** Something answers that is not the backend: a proxy, a page to sign in to a network. */
        BETWEEN
    }

    private final transient Problem problem;
    private final Obstacle obstacle;
    private final @Nullable Duration retryAfter;

    /**
     * The backend says why not.
     *
     * @param retryAfter how long it wants to be left alone, or null
     */
    public UnansweredException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.detail());
        this.problem = problem;
        this.obstacle = Obstacle.BACKEND;
        this.retryAfter = retryAfter;
    }

    /** There was no answer, or not a whole one. */
    public UnansweredException(String what, IOException cause) {
        this(Obstacle.SILENCE, what, cause);
    }

    /** Nobody whom this device believes has answered, which may pass: the kind is {@link ProblemKind#UNAVAILABLE}. */
    UnansweredException(Obstacle obstacle, String what, @Nullable IOException cause) {
        super(what, cause);
        this.problem = Problem.of(ProblemKind.UNAVAILABLE, what);
        this.obstacle = obstacle;
        this.retryAfter = null;
    }

    /** The answer is none that this program understands. */
    public static UnansweredException unreadable(String why) {
        return new UnansweredException(Problem.of(ProblemKind.INTERNAL, "The answer cannot be read: " + why), null);
    }

    public Problem problem() {
        return problem;
    }

    public ProblemKind kind() {
        return problem.kind();
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
