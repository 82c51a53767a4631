package org.appealdesk.engine.atlas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.DossierEvent.RequestWithdrawn;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent.RulingMade;

/** Answers in words, the same for all that is decided in the same way. */
final class Outcomes {
    private static final String REFUSAL = "no: ";

    private Outcomes() {}

    static boolean isRefusal(String outcome) {
        return outcome.startsWith(REFUSAL);
    }

    /** @param overdue how many events at the head only carry out what was due */
    static String of(Answer answer, int overdue) {
        return switch (answer) {
            case Answer.Refused refused -> refusal(refused.rejection());
            case Answer.Accepted accepted ->
                happened(accepted.events().subList(overdue, accepted.events().size()));
        };
    }

    private static String refusal(Rejection rejection) {
        String needed = rejection.facts().getOrDefault("needed", "");
        String code = rejection.code() + (needed.isEmpty() ? " " : " " + needed + " ");
        return REFUSAL + code + rejection.rule().label();
    }

    private static String happened(List<RecordedEvent> events) {
        boolean ruled = events.stream().anyMatch(event -> event.event() instanceof RulingMade);
        Set<String> words = new LinkedHashSet<>();
        int told = 0;
        for (RecordedEvent recorded : events) {
            AppealEvent event = recorded.event();
            if (event instanceof NoticeSent) {
                told++;
            } else if (!(ruled && event instanceof RequestWithdrawn)) {
                words.add(
                        event.getClass().getSimpleName() + " " + recorded.rule().label());
            }
        }
        if (told > 0) {
            words.add(told == 1 ? "one party told" : "both parties told");
        }
        return words.isEmpty() ? "nothing to do" : String.join(", ", words);
    }
}
