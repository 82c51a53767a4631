package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.FixedLog;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** Cases in which very much was said: as they were found on the disk. */
final class LongCase {
    private LongCase() {}

    /** On its real screen; the parties wrote {@code lời 0}, {@code lời 1} and so on, and support made notes after that. */
    static CaseWindow opened(int messages, int notes) {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        return CaseWindow.over(
                FixedLog.of(paper, id, history -> with(history, messages, notes))
                        .desk(),
                id);
    }

    /** The same, as a history alone. */
    static List<RecordedEvent> history(int messages) {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        return with(paper.desk().find(id).orElseThrow().events(), messages, 0);
    }

    /** Of very different lengths, the same each time. */
    static String words(int number) {
        return "lời " + number + (number % 3 == 0 ? " rất dài".repeat(number * 7 % 60) : "");
    }

    private static List<RecordedEvent> with(List<RecordedEvent> history, int messages, int notes) {
        List<RecordedEvent> events = new ArrayList<>(history);
        for (int number = 0; number < messages; number++) {
            Side by = number % 2 == 0 ? Side.BUYER : Side.SELLER;
            add(
                    events,
                    new Actor.Party(by),
                    new DossierEvent.MessageSent(new Message("m" + number, Channel.TRADE, words(number), List.of())));
        }
        for (int number = 0; number < notes; number++) {
            add(events, PaperDesk.ME, new DossierEvent.NoteAdded("ghi " + words(number)));
        }
        return events;
    }

    private static void add(List<RecordedEvent> events, Actor by, AppealEvent event) {
        RecordedEvent last = events.getLast();
        events.add(new RecordedEvent(
                last.caseId(),
                last.version() + 1,
                last.at(),
                new RecordedEvent.Cause("long-" + last.version(), by),
                RuleId.T9,
                event));
    }
}
