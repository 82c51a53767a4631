package org.appealdesk.engine.trade;

/**
 * A member of customer support: agent or supervisor.
 *
 * @param value short sign, such as {@code LT}, never blank
 */
public record AgentId(String value) {
    public AgentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AgentId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
