package org.appealdesk.console.fx;

import java.util.Optional;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/** Tells the agent short news without asking for anything. To be used on the FX thread only. */
public interface Notifier {

    /** What kind of news it is. */
    enum Level {
        GOOD,
        INFO,
        WARN,
        BAD
    }

    /**
     * A line of news.
     *
     * @param text in the agent's language
     * @param about the case it is about; null when about none
     */
    record News(Level level, String text, @Nullable CaseId about) {

        /** News about no case. */
        public static News of(Level level, String text) {
            return new News(level, text, null);
        }

        /** The case it is about. */
        public Optional<CaseId> aboutCase() {
            return Optional.ofNullable(about);
        }
    }

    /** Shows what came of something the agent just did. It goes by itself. */
    void tell(News news);

    /** Shows what others did, and keeps it in the notification centre until it is read. */
    void keep(News news);
}
