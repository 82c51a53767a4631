package org.appealdesk.bundle;

/** Ends the looking at the first fault; never leaves the package. */
final class FaultFound extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultFound(Fault.Kind kind, Object... facts) {
        super(kind.name());
        this.fault = Fault.of(kind, facts);
    }

    Fault fault() {
        return fault;
    }
}
