package org.appealdesk.console.signin;

import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;

/** The way out of live work: it asks, and says what is wiped. To be used on the FX thread only. */
public final class SignOut {
    private final LiveWork work;
    private final ScreenTools tools;
    private final Runnable wiper;
    private final Runnable after;

    /**
     * @param wiper ends the session and wipes what is here of the backend; called in the background, throws a
     *     {@link StorageException} when it cannot
     * @param after shows the sign-in screen
     */
    public SignOut(LiveWork work, ScreenTools tools, Runnable wiper, Runnable after) {
        this.work = work;
        this.tools = tools;
        this.wiper = wiper;
        this.after = after;
    }

    /** Asks; what was not sent is named before anything else. */
    public void ask() {
        Texts texts = tools.texts();
        int unsent = work.waiting().size();
        int refused = work.refused().size();
        boolean loses = unsent + refused > 0;
        Dialogs.Confirmation question = new Dialogs.Confirmation(
                texts.get(loses ? "signin.out.titleUnsent" : "signin.out.title"),
                loses ? texts.get("signin.out.textUnsent", unsent, refused) : texts.get("signin.out.text"),
                loses ? texts.get("signin.out.confirmUnsent", unsent + refused) : texts.get("signin.out.confirm"),
                loses);
        tools.dialogs().confirm(question, this::signOut);
    }

    private void signOut() {
        tools.tasks()
                .job(wiper)
                .succeeded(_ -> after.run())
                .failed(
                        StorageException.class,
                        failure -> tools.notifier()
                                .keep(News.of(
                                        Notifier.Level.BAD,
                                        new EngineWords(tools.texts())
                                                .notStored(failure.problem(), String.valueOf(failure.getMessage())))))
                .start();
    }
}
