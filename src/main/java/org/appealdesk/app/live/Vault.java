package org.appealdesk.app.live;

import java.nio.file.Path;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.jspecify.annotations.Nullable;

/** Where the key is that seals the data of a backend on this device. Its methods may wait. Safe for several threads. */
public interface Vault {

    /** What protects, or is to protect, the data of a folder. */
    Lock lock(Path folder);

    /**
     * The key of a folder; a new one for a folder that has none yet.
     *
     * @param passphrase chosen or entered; null when the keychain has the key
     * @throws WrongPassphraseException when it does not give the key; nothing was changed then
     */
    byte[] key(Path folder, @Nullable String passphrase);

    /** Forgets the key of a folder: what was sealed with it is of no use to anybody any more. */
    void forget(Path folder);

    /** The passphrase is not the one that was chosen. */
    final class WrongPassphraseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public WrongPassphraseException() {
            super("The passphrase does not open the data");
        }
    }
}
