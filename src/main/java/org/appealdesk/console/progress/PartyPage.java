package org.appealdesk.console.progress;

import java.util.List;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * One party's progress page, in words of its language.
 *
 * @param order the order's status as this side reads it
 * @param stage the label both parties read, such as “Hãy chờ người bị khiếu nại xử lý”
 * @param countdown what the page counts down; null when nothing is due that parties see
 * @param now what happens now and next, for this party
 * @param actions what it can press, and what it cannot press yet with the reason
 * @param lastNotice the newest thing the platform told it; empty when nothing
 */
public record PartyPage(
        Reader reader,
        String order,
        String stage,
        @Nullable Countdown countdown,
        String now,
        List<Button> actions,
        String lastNotice) {

    /**
     * Whose page it is.
     *
     * @param isComplainant whether it filed the appeal
     */
    public record Reader(Side side, String nickname, Language language, boolean isComplainant) {}

    /**
     * Something to press.
     *
     * @param whyNot empty when it can be pressed
     */
    public record Button(String label, String whyNot) {
        public boolean isEnabled() {
            return whyNot.isEmpty();
        }
    }

    public PartyPage {
        actions = List.copyOf(actions);
    }
}
