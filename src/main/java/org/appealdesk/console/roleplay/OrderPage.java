package org.appealdesk.console.roleplay;

import java.util.List;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.engine.profile.EvidenceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a party reads on the page of its order, in its language.
 *
 * @param terms label and value, in the order they are shown
 * @param progress “Tiến trình khiếu nại”: what happened to the appeal, oldest first (R11)
 * @param asked what customer support asks of this party
 * @param question what the complainant is asked to confirm; null when nothing is
 * @param ruling what customer support decided, in the text meant for this party; null before
 */
public record OrderPage(
        Heading heading,
        List<Term> terms,
        List<Moment> progress,
        List<Asked> asked,
        @Nullable Question question,
        @Nullable String ruling) {

    public OrderPage {
        terms = List.copyOf(terms);
        progress = List.copyOf(progress);
        asked = List.copyOf(asked);
    }

    /**
     * Where the order stands.
     *
     * @param status such as “Đang khiếu nại”
     * @param stage where the appeal stands, such as “Hãy chờ người bị khiếu nại xử lý” (R8); empty without an open one
     * @param about what this party should know or do now
     * @param countdown null when nothing is awaited
     */
    public record Heading(
            String status,
            String stage,
            String about,
            @Nullable Countdown countdown) {}

    /** A line of the order's terms. */
    public record Term(String label, String value) {}

    /** A line of the progress. */
    public record Moment(String time, String text) {}

    /**
     * A request of customer support.
     *
     * @param due when it lapses, in words
     */
    public record Asked(String requestId, String due, List<Item> items) {
        public Asked {
            items = List.copyOf(items);
        }
    }

    /** One thing asked for. */
    public record Item(String id, EvidenceKind kind, String text, boolean isSupplied) {}

    /**
     * A consensus that waits for this party's word (R15).
     *
     * @param text what the respondent says was agreed
     * @param isDismissalDenial closing the question counts as “no” (edge 3 under a strict profile)
     */
    public record Question(String text, boolean isDismissalDenial) {}
}
