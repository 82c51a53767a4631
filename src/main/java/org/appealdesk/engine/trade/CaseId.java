package org.appealdesk.engine.trade;

/**
 * The file of one order and all appeals on it; its value is the order number. One event stream a case.
 *
 * @param value order number, never blank
 */
public record CaseId(String value) {
    public CaseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CaseId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
