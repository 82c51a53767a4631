package org.appealdesk.console.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.engine.trade.Side;

/**
 * The claims of a case and the agent's findings so far. What the parties stated is there by itself; the agent can put
 * further claims into words. Drafts live as long as the case is open on the screen. To be used on the FX thread only.
 */
public final class FindingsViewModel {
    private final LiveCase live;
    private final Consumer<Ground> opener;
    private final ObservableList<FindingDraft> drafts = FXCollections.observableArrayList(
            draft -> new Observable[] {draft.resultProperty(), draft.claimProperty(), draft.grounds()});
    private final ReadOnlyObjectWrapper<List<FindingDraft>> claims =
            new ReadOnlyObjectWrapper<>(this, "claims", List.of());
    private final ReadOnlyObjectWrapper<List<SidedEvidence>> evidence =
            new ReadOnlyObjectWrapper<>(this, "evidence", List.of());
    private final ReadOnlyObjectWrapper<Optional<Ruling>> ruling =
            new ReadOnlyObjectWrapper<>(this, "ruling", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Objection>> objection =
            new ReadOnlyObjectWrapper<>(this, "objection", Optional.empty());
    private final Set<Long> taken = new HashSet<>();

    /** @param opener shows what a finding rests on, where it stands in the case */
    public FindingsViewModel(LiveCase live, Consumer<Ground> opener) {
        this.live = live;
        this.opener = opener;
        drafts.addListener((ListChangeListener<FindingDraft>) change -> {
            if (!List.copyOf(drafts).equals(claims.get())) {
                claims.set(List.copyOf(drafts));
            }
        });
        live.viewProperty().subscribe(ignored -> follow());
    }

    private void follow() {
        takeStatements();
        evidence.set(live.appeal().dossier().evidence());
        ruling.set(rulingNow());
        objection.set(Objection.last(live.view().events()));
    }

    /** The claims, the parties' own first. */
    public ObservableList<FindingDraft> drafts() {
        return FXCollections.unmodifiableObservableList(drafts);
    }

    /** The claims as a value that changes only when one comes or goes. */
    public ReadOnlyObjectProperty<List<FindingDraft>> claimsProperty() {
        return claims.getReadOnlyProperty();
    }

    /** All evidence of the case, to link findings to. */
    public List<SidedEvidence> evidence() {
        return evidence.get();
    }

    /** {@link #evidence()}, followed. */
    public ReadOnlyObjectProperty<List<SidedEvidence>> evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    /** How many claims were found to be proved or disproved. */
    public ObservableValue<Integer> weighedProperty() {
        return Bindings.createObjectBinding(
                () -> (int) drafts.stream()
                        .filter(draft -> draft.resultProperty().get() != FindingResult.OPEN)
                        .count(),
                drafts);
    }

    /** A ground in few words, in the agent's language. */
    public String nameOf(Ground ground) {
        return new GroundWords(live.words()).name(ground, live.view().events());
    }

    /** Shows what a finding rests on, where it stands in the case. */
    public void open(Ground ground) {
        opener.accept(ground);
    }

    /** A claim in the agent's words. */
    public FindingDraft add(Side side, String claim) {
        FindingDraft draft = new FindingDraft(side, claim, true);
        drafts.add(draft);
        return draft;
    }

    /** Takes back a claim that the agent added. */
    public void remove(FindingDraft draft) {
        if (draft.isOwnWording()) {
            drafts.remove(draft);
        }
    }

    /** What the agent found, as a ruling needs it; claims left without words are left out. */
    public List<Finding> findings() {
        return drafts.stream()
                .map(FindingDraft::toFinding)
                .filter(finding -> !finding.claim().isEmpty())
                .toList();
    }

    /** The ruling that was made or waits for a second person; its findings are settled. */
    public Optional<Ruling> ruling() {
        return ruling.get();
    }

    /** {@link #ruling()}, followed. */
    public ReadOnlyObjectProperty<Optional<Ruling>> rulingProperty() {
        return ruling.getReadOnlyProperty();
    }

    /** The objection because of which the case is looked at anew; empty when there is none. */
    ReadOnlyObjectProperty<Optional<Objection>> objectionProperty() {
        return objection.getReadOnlyProperty();
    }

    private Optional<Ruling> rulingNow() {
        return switch (live.appeal().phase()) {
            case Phase.Decided decided -> Optional.of(decided.ruling());
            case Phase.Completed completed -> Optional.of(completed.ruling());
            case Phase.InReview _, Phase.Queued _ -> waiting();
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Cancelled _ -> Optional.empty();
        };
    }

    private Optional<Ruling> waiting() {
        return Optional.ofNullable(live.appeal().bench().proposal()).map(proposal -> proposal.ruling());
    }

    private void takeStatements() {
        live.view().events().stream()
                .filter(event -> taken.add(event.version()))
                .forEach(this::take);
    }

    private void take(RecordedEvent event) {
        if (event.event() instanceof FilingEvent.AppealFiled) {
            // A second appeal on the order is weighed on its own.
            drafts.clear();
        }
        statement(event).ifPresent(drafts::add);
    }

    private static Optional<FindingDraft> statement(RecordedEvent event) {
        return switch (event.event()) {
            case FilingEvent.AppealFiled filed -> Optional.of(draft(filed.filing()));
            case FilingEvent.CrossStatementFiled(var filing) -> Optional.of(draft(filing));
            case AnswerEvent.NegotiationFailed(var details) -> said(event, details);
            case AnswerEvent.ConsensusDenied(var details) -> said(event, details);
            case RulingEvent.ObjectionFiled(var _, var words) -> said(event, words);
            default -> Optional.empty();
        };
    }

    private static FindingDraft draft(Filing filing) {
        return new FindingDraft(filing.side(), filing.description().strip(), false);
    }

    private static Optional<FindingDraft> said(RecordedEvent event, String details) {
        return event.actor() instanceof Actor.Party(var side) && !details.isBlank()
                ? Optional.of(new FindingDraft(side, details.strip(), false))
                : Optional.empty();
    }
}
