package org.appealdesk.app.live;

import java.time.Duration;
import java.util.Optional;
import org.appealdesk.casework.live.Keychain;
import org.appealdesk.casework.live.MemoryKeychain;
import org.appealdesk.store.SystemKeychain;
import org.jspecify.annotations.Nullable;

/** This device's keychain, looked for when it is needed first. Safe for use by several threads. */
public final class DeviceKeychain {

    /** A keychain that does not answer by then is as good as none. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MemoryKeychain memory = new MemoryKeychain();
    private @Nullable SystemKeychain found;
    private boolean looked;

    /** Empty when this device has none, or it stays locked. */
    public synchronized Optional<? extends Keychain> find() {
        if (!looked) {
            found = SystemKeychain.open(PATIENCE).orElse(null);
            looked = true;
        }
        return Optional.ofNullable(found);
    }

    /** Without one, what forgets everything when the program ends: nothing is ever kept in the open. */
    public Keychain orMemory() {
        return find().<Keychain>map(keychain -> keychain).orElse(memory);
    }
}
