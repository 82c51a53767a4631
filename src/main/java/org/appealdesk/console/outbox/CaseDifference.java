package org.appealdesk.console.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.jspecify.annotations.Nullable;

/** How a case differs from what its reader saw, fact by fact; equal facts are left out. To be used on the FX thread only. */
final class CaseDifference {
    private final EngineWords words;
    private final List<Row> rows = new ArrayList<>();

    /** A fact that is not what it was. */
    record Row(String fact, String then, String now) {}

    private CaseDifference(EngineWords words) {
        this.words = words;
    }

    /**
     * @param now the case; only what is confirmed counts
     * @param seen the version that was confirmed when its reader acted
     */
    static List<Row> of(CaseView now, long seen, EngineWords words) {
        List<RecordedEvent> confirmed =
                now.events().stream().filter(event -> !now.isExpected(event)).toList();
        List<RecordedEvent> before =
                confirmed.stream().filter(event -> event.version() <= seen).toList();
        CaseDifference difference = new CaseDifference(words);
        CaseFile then = file(now, before);
        CaseFile today = file(now, confirmed);
        if (then != null && today != null) {
            difference.compare(then, before, today, confirmed);
        }
        return List.copyOf(difference.rows);
    }

    private static @Nullable CaseFile file(CaseView view, List<RecordedEvent> events) {
        return FoldedHistory.of(new CaseHistory(view.id(), events, null)).file();
    }

    private void compare(CaseFile then, List<RecordedEvent> before, CaseFile now, List<RecordedEvent> today) {
        add("stage", words.stage(then), words.stage(now));
        add("owner", owner(then), owner(now));
        add("reason", reason(then), reason(now));
        add("order", words.name(then.order().status()), words.name(now.order().status()));
        add("proposal", proposal(then), proposal(now));
        add("evidence", evidence(then), evidence(now));
        add("requests", requests(then), requests(now));
        add("messages", count(before, DossierEvent.MessageSent.class), count(today, DossierEvent.MessageSent.class));
        add("calls", count(before, DossierEvent.CallLogged.class), count(today, DossierEvent.CallLogged.class));
        add("notes", count(before, DossierEvent.NoteAdded.class), count(today, DossierEvent.NoteAdded.class));
    }

    private void add(String fact, String then, String now) {
        if (!Objects.equals(then, now)) {
            rows.add(new Row(words.text("outbox.fact." + fact), then, now));
        }
    }

    private String owner(CaseFile file) {
        return file.appeal()
                .map(appeal -> switch (appeal.phase()) {
                    case Phase.InReview review -> review.lease().agent().value();
                    case Phase.Decided decided -> decided.by().value();
                    case Phase.Completed completed -> completed.by().value();
                    case Phase.RespondentProcessing _,
                            Phase.ComplainantProcessing _,
                            Phase.Queued _,
                            Phase.Cancelled _ -> words.text("engine.none");
                })
                .orElseGet(() -> words.text("engine.none"));
    }

    private String reason(CaseFile file) {
        return file.appeal().map(Appeal::reason).map(words::shortReason).orElseGet(() -> words.text("engine.none"));
    }

    private String proposal(CaseFile file) {
        return file.appeal()
                .map(Appeal::bench)
                .map(Bench::proposal)
                .map(proposal -> words.name(proposal.ruling().outcome()))
                .orElseGet(() -> words.text("engine.none"));
    }

    private String evidence(CaseFile file) {
        return file.appeal().stream()
                .flatMap(appeal -> appeal.dossier().evidence().stream())
                .map(sided -> sided.evidence().id())
                .collect(Collectors.joining(", "));
    }

    private String requests(CaseFile file) {
        return count(file.appeal().map(appeal -> appeal.openRequests().size()).orElse(0));
    }

    private String count(List<RecordedEvent> events, Class<? extends DossierEvent> kind) {
        return count(
                events.stream().filter(event -> kind.isInstance(event.event())).count());
    }

    private String count(long number) {
        return words.formats().count(number);
    }
}
