package org.appealdesk.backend.outbox;

import java.net.URI;
import java.util.List;
import org.appealdesk.casework.live.SafeAddress;

/**
 * Where the exchange takes messages.
 *
 * @param secrets one, or two while the exchange changes from the older to the newer: each signs every message
 */
public record WebhookTarget(URI address, List<WebhookSecret> secrets) {

    /** @throws IllegalArgumentException when messages could be read on the way, or there is not one secret or two */
    public WebhookTarget {
        secrets = List.copyOf(secrets);
        check(address);
        if (secrets.isEmpty() || secrets.size() > 2) {
            throw new IllegalArgumentException("A webhook has one secret, or two while they change");
        }
    }

    /** @throws IllegalArgumentException when messages could be read on the way there */
    public static void check(URI address) {
        if (!SafeAddress.isSafe(address)) {
            throw new IllegalArgumentException(
                    "Webhooks go to an https address; http is only for this machine itself, not for "
                            + address.getHost());
        }
        if (address.getUserInfo() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("A webhook's address names nobody and has no fragment");
        }
    }
}
