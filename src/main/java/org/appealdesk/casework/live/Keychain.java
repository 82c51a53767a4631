package org.appealdesk.casework.live;

import java.util.Optional;

/**
 * Keeps secrets for the user of this device. Its methods may wait, also for the user, and throw {@link
 * org.appealdesk.casework.StorageException} when it does not do what it is asked. Safe for use by several threads.
 */
public interface Keychain {

    /** @return empty when nothing is kept there */
    Optional<String> get(String service, String account);

    /** Keeps a secret instead of what was kept there before. */
    void put(String service, String account, String secret);

    /** Nothing happens when nothing is kept there. */
    void delete(String service, String account);
}
