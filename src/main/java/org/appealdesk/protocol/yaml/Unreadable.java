package org.appealdesk.protocol.yaml;

/** Unwinds from a value that cannot be made, after its problem was told; never leaves this package's readers. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable() {
        super("A value could not be read; its problem was told", null, false, false);
    }
}
