package org.appealdesk.protocol;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Orders of a time when the exchange named no devices of the parties. */
final class OldOrders {

    private OldOrders() {}

    /** Version 1 to 2: each party has a device, and none is known. */
    static void turn(ObjectNode fields) {
        for (String side : List.of("buyer", "seller")) {
            if (fields.path("order").path(side) instanceof ObjectNode party) {
                party.putNull("device");
            }
        }
    }
}
