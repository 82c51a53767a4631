package org.appealdesk.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction.AddNote;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.DossierEvent.NoteAdded;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RecordedEvent.Cause;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;

/** Commands and events to be stored. What they say does not matter to a log, so all are notes. */
public final class Notes {

    public static final Instant AT = Instant.parse("2026-03-01T07:03:22.500Z");

    private static final Actor AGENT = new Actor.Agent(new AgentId("LT"));

    private Notes() {}

    public static CaseId id(String number) {
        return new CaseId(number);
    }

    public static AppealCommand command(String id, String caseNumber) {
        return command(id, caseNumber, "ghi chú " + id);
    }

    public static AppealCommand command(String id, String caseNumber, String text) {
        return new AppealCommand(id, id(caseNumber), AGENT, Timing.at(AT), Basis.UNKNOWN, new AddNote(text));
    }

    /** What the command caused: as many events, from that version on. */
    public static List<RecordedEvent> events(AppealCommand command, long firstVersion, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RecordedEvent(
                        command.caseId(),
                        firstVersion + i,
                        AT.plusSeconds(i),
                        new Cause(command.id(), command.actor()),
                        RuleId.T16,
                        new NoteAdded("ghi chú " + command.id() + " “" + i + "”")))
                .toList();
    }
}
