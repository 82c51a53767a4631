package org.appealdesk.app.live;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.store.ReplicaKey;
import org.jspecify.annotations.Nullable;

/** Keys in this device's keychain, or by passphrases. Safe for use by several threads. */
public final class DeviceVault implements Vault {

    private final Supplier<ReplicaKey> keys;

    /** @param keys asked for when they are needed: the device's keychain takes its time */
    public DeviceVault(Supplier<ReplicaKey> keys) {
        this.keys = keys;
    }

    @Override
    public Lock lock(Path folder) {
        return switch (keys.get().protection(folder)) {
            case KEYCHAIN -> Lock.KEYCHAIN;
            case CHOOSE_PASSPHRASE -> Lock.CHOOSE_PASSPHRASE;
            case ENTER_PASSPHRASE -> Lock.ENTER_PASSPHRASE;
        };
    }

    @Override
    public byte[] key(Path folder, @Nullable String passphrase) {
        String typed = passphrase == null ? "" : passphrase;
        ReplicaKey own = keys.get();
        return switch (own.protection(folder)) {
            case KEYCHAIN -> own.fromKeychain(folder);
            case CHOOSE_PASSPHRASE -> own.choose(folder, typed);
            case ENTER_PASSPHRASE -> own.enter(folder, typed).orElseThrow(WrongPassphraseException::new);
        };
    }

    @Override
    public void forget(Path folder) {
        keys.get().forget(folder);
    }
}
