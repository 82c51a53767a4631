package org.appealdesk.casework.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;

/**
 * A party's own words: one text as it was sent.
 *
 * @param text as it was typed
 */
public record Statement(Side side, String text) {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\R");

    /** What both parties wrote, said of their evidence or answered, in the order in which they did. */
    public static List<Statement> of(List<RecordedEvent> events) {
        List<Statement> all = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            texts(recorded).forEach(all::add);
        }
        return all;
    }

    /** Its sentences, none of them empty. */
    List<String> sentences() {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Stream<Statement> texts(RecordedEvent recorded) {
        if (recorded.event() instanceof FilingEvent.AppealFiled filed) {
            return filing(filed.filing());
        }
        if (recorded.event() instanceof FilingEvent.CrossStatementFiled(var filing)) {
            return filing(filing);
        }
        return recorded.actor() instanceof Actor.Party(var side)
                ? said(recorded).map(text -> new Statement(side, text))
                : Stream.of();
    }

    private static Stream<Statement> filing(Filing filing) {
        return Stream.concat(Stream.of(filing.description()), remarks(filing.evidence()))
                .map(text -> new Statement(filing.side(), text));
    }

    private static Stream<String> said(RecordedEvent recorded) {
        if (recorded.event() instanceof DossierEvent.MessageSent(var message)) {
            return Stream.of(message.text());
        }
        if (recorded.event() instanceof DossierEvent.EvidenceAdded added) {
            return Stream.of(added.evidence().remark());
        }
        if (recorded.event() instanceof DossierEvent.InformationSupplied supplied) {
            return Stream.concat(
                    Stream.of(supplied.supply().text()),
                    remarks(supplied.supply().evidence()));
        }
        if (recorded.event() instanceof AnswerEvent.NegotiationFailed(var details)) {
            return Stream.of(details);
        }
        return recorded.event() instanceof AnswerEvent.ConsensusDenied(var details) ? Stream.of(details) : Stream.of();
    }

    private static Stream<String> remarks(List<EvidenceFile> evidence) {
        return evidence.stream().map(EvidenceFile::remark);
    }
}
