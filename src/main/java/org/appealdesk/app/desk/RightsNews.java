package org.appealdesk.app.desk;

import java.util.List;
import javafx.application.Platform;
import org.appealdesk.app.live.LiveSession;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.command.Actor;

/** Tells the agent when the backend gave other queues or another role. To be used on the FX thread only. */
final class RightsNews {
    private final LiveSession session;
    private final Actor.Staff seat;
    private final Texts texts;
    private final Notifier notifier;

    /** @param seat as whom the agent works in this window, until signing in again */
    RightsNews(LiveSession session, Actor.Staff seat, Texts texts, Notifier notifier) {
        this.session = session;
        this.seat = seat;
        this.texts = texts;
        this.notifier = notifier;
    }

    /** @return ends it */
    Runnable follow() {
        return session.watchRights(() -> Platform.runLater(this::tell));
    }

    private void tell() {
        String sentence = session.actor().equals(seat)
                ? texts.get("shell.news.queues", queues(session.me().queues()))
                : texts.get("shell.news.role");
        notifier.keep(News.of(Level.WARN, sentence));
    }

    private String queues(List<String> queues) {
        return queues.isEmpty()
                ? texts.get("shell.news.allQueues")
                : String.join(", ", queues.stream().sorted().toList());
    }
}
