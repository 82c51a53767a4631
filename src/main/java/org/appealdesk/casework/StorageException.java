package org.appealdesk.casework;

/** The machine could not keep or read data: disk full, no right to write, damaged file. Nothing was half stored. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, so that a user can be told what to do. */
    public enum Problem {
        DISK_FULL,
        READ_ONLY,
        DAMAGED,
        IN_USE,
        OTHER
    }

    private final Problem problem;

    public StorageException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public StorageException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
