package org.appealdesk.console.signin;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What signing in goes through: the backends known here, the way to be known to one, and the first fetching of its cases.
 * Its methods wait for the disk and the network; they are called in the background. Safe for several threads.
 */
public interface SignInDesk {

    /**
     * The backends known on this computer, in their order.
     *
     * @throws org.appealdesk.casework.StorageException when they cannot be read
     */
    List<BackendProfile> profiles();

    /**
     * Keeps these instead of those known before. What is on this computer of a backend that is not among them any more
     * stays until somebody signs out of it.
     *
     * @throws org.appealdesk.casework.StorageException when they cannot be kept
     */
    void keep(List<BackendProfile> profiles);

    /** What protects the data of a backend on this computer. */
    enum Lock {
        /** The computer's own keychain; nobody has to do anything. */
        KEYCHAIN,
        /** There is no keychain and no data yet: a passphrase is to be chosen. */
        CHOOSE_PASSPHRASE,
        /** There is no keychain, and there is data: its passphrase is to be entered. */
        ENTER_PASSPHRASE
    }

    /** What protects, or is to protect, the data of a backend. */
    Lock lock(BackendProfile profile);

    /** Whether somebody has worked at this backend from here, and may go on without showing a token again. */
    boolean remembers(BackendProfile profile);

    /** How one shows who one is. */
    sealed interface Credentials {

        /** A token that the backend's keeper gave out; empty for the one of the last time. */
        record Token(String token) implements Credentials {
            /** What is secret is in no log. */
            @Override
            public String toString() {
                return "Token";
            }
        }

        /** By the exchange's own sign-in, in the browser (OpenID Connect). */
        record Browser() implements Credentials {}
    }

    /**
     * One try to sign in.
     *
     * @param passphrase chosen or entered; null when the keychain protects the data
     */
    record Attempt(
            BackendProfile profile,
            Credentials credentials,
            @Nullable String passphrase) {
        /** What is secret is in no log. */
        @Override
        public String toString() {
            return "Attempt at " + profile.address();
        }
    }

    /** How far an attempt is. */
    sealed interface Step {

        /** The backend is asked. */
        record Connecting() implements Step {}

        /** The agent is to sign in in the browser, which was opened at that address. */
        record InBrowser(URI address) implements Step {}

        /**
         * The cases are fetched for the first time.
         *
         * @param of 0 while nobody knows
         */
        record Fetching(long cases, long of) implements Step {}
    }

    /** What came of an attempt. */
    sealed interface Outcome {

        /** Live work can begin. */
        record SignedIn() implements Outcome {}

        /**
         * It failed; what was on this computer before is untouched.
         *
         * @param detail what the machine said, or, for {@link Problem#OTHER_PERSON}, whose data is here
         */
        record Failed(Problem problem, String detail) implements Outcome {}

        /** The agent gave up. */
        record Cancelled() implements Outcome {}
    }

    /** What can go wrong. */
    enum Problem {
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** Somebody answers whose certificate this computer does not trust. */
        CERTIFICATE,
        /** Somebody answers who has none of the keys that the profile pins. */
        OTHER_KEY,
        /** Whoever answers is no backend of ours. */
        NOT_A_BACKEND,
        /** The token is not known, has expired or was revoked. */
        WRONG_TOKEN,
        /** The sign-in in the browser was refused or not finished. */
        BROWSER,
        /** The person is known, but may not work with cases. */
        NO_ROLE,
        /** The backend speaks a newer language than this program. */
        UPDATE_NEEDED,
        /** The backend's data on this computer is another person's. */
        OTHER_PERSON,
        /** The passphrase does not open the data. */
        WRONG_PASSPHRASE,
        /** The disk does not take the data. */
        STORAGE
    }

    /**
     * Signs in and fetches the cases the first time. A problem is an outcome, not an exception.
     *
     * @param steps told how far it is, on any thread
     */
    Outcome signIn(Attempt attempt, Consumer<Step> steps);

    /** Gives up the attempt that is under way, whose outcome is then {@link Outcome.Cancelled}. */
    void cancel();
}
