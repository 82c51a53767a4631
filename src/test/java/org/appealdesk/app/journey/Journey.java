package org.appealdesk.app.journey;

import java.util.function.Consumer;

/**
 * How an agent takes one scenario to its end.
 *
 * @param scenario its id
 */
record Journey(String scenario, Consumer<Agent> script) {
    @Override
    public String toString() {
        return scenario;
    }
}
