package org.appealdesk.casework;

/** Which files are there, whole and hashed; all that a decision needs to know of them. Safe for use by several threads. */
@FunctionalInterface
public interface ArrivedFiles {

    /**
     * Whether all bytes with this hash are there.
     *
     * @param sha256 64 lower-case hexadecimal digits
     */
    boolean has(String sha256);
}
