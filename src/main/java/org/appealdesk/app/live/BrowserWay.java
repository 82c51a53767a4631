package org.appealdesk.app.live;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.appealdesk.app.live.LiveSession.Way;
import org.appealdesk.casework.live.Keychain;
import org.appealdesk.console.signin.SignInDesk.Step;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SignInBody;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.LiveConnection;
import org.appealdesk.sync.UnansweredException;
import org.appealdesk.sync.signin.BrowserSignIn;
import org.jspecify.annotations.Nullable;

/** Signs in with the accounts of whom a backend trusts, in the system's browser. Safe for use by several threads. */
public final class BrowserWay {

    /** Enough to look for a second factor. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Parts parts;
    private volatile @Nullable BrowserSignIn underWay;

    /**
     * What it is made of.
     *
     * @param opener opens an address with the desktop's own program
     * @param keychain where refresh tokens are kept; asked for when the first is
     * @param locale of what the browser shows in the end
     */
    public record Parts(
            Consumer<URI> opener,
            Supplier<Keychain> keychain,
            Supplier<Locale> locale,
            LiveConnection.Machinery machinery) {}

    public BrowserWay(Parts parts) {
        this.parts = parts;
    }

    /**
     * Waits until somebody has signed in.
     *
     * @param account under which the keychain keeps what is to be kept
     * @throws org.appealdesk.sync.signin.SignInException when nobody did
     * @throws UnansweredException when the backend does not say how, or offers no such way
     */
    Way signIn(BackendAddress address, String account, Consumer<Step> steps) {
        SignInBody.OpenId terms =
                LiveConnection.waysIn(address, parts.machinery()).openId();
        if (terms == null) {
            throw new UnansweredException(
                    Problem.of(ProblemKind.NOT_SIGNED_IN, "This backend takes its own tokens only"), null);
        }
        BrowserSignIn signIn = at(address, terms, account, uri -> {
            steps.accept(new Step.InBrowser(uri));
            parts.opener().accept(uri);
        });
        underWay = signIn;
        try {
            return Way.issued(signIn.signIn(parts.locale().get(), PATIENCE), terms);
        } finally {
            underWay = null;
        }
    }

    /** Goes on with the sign-in of the last time; nobody is asked before a token is needed. */
    Way resume(BackendAddress address, SignInBody.OpenId terms, String account) {
        return Way.issued(at(address, terms, account, parts.opener()).resume(), terms);
    }

    private BrowserSignIn at(BackendAddress address, SignInBody.OpenId terms, String account, Consumer<URI> browser) {
        return new BrowserSignIn(
                terms,
                new BrowserSignIn.Around(
                        browser,
                        parts.machinery().bytes(),
                        parts.machinery().nanos(),
                        parts.keychain().get(),
                        account,
                        address.through().orElse(null)));
    }

    /** Gives up the sign-in that is under way. */
    void cancel() {
        BrowserSignIn signIn = underWay;
        if (signIn != null) {
            signIn.cancel();
        }
    }
}
