package org.appealdesk.console.ruling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.appealdesk.console.findings.FindingDraft;
import org.appealdesk.console.findings.FindingsViewModel;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Settlement;
import org.appealdesk.engine.Suggestion;
import org.appealdesk.engine.Transfer;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/**
 * A ruling in the making (t16): findings, outcome, money, rule, measures and two texts, then one confirmation. It is
 * decided on the version that was on the screen when it was begun; when the case moved meanwhile the engine refuses it,
 * and {@link #staleProperty} shows what happened (edge 10). To be used on the FX thread only.
 */
public final class RulingViewModel {
    private final LiveCase live;
    private final FindingsViewModel findings;
    private final Preparation preparation;
    private final CitedRules rules;
    private final TextCheck check;
    private final ObjectProperty<@Nullable Outcome> outcome = new SimpleObjectProperty<>(this, "outcome");
    private final StringProperty ruleCited = new SimpleStringProperty(this, "ruleCited", "");
    private final List<MeasureDraft> measures;
    private final Map<Side, PartyText> texts = new EnumMap<>(Side.class);
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.DECIDE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable StaleDecision> stale = new ReadOnlyObjectWrapper<>(this, "stale");
    private final ReadOnlyLongWrapper basis = new ReadOnlyLongWrapper(this, "basis");
    /** The appeal that the draft is about. */
    private AppealNumber drafted;

    /** How far the ruling is. */
    public enum Step {
        /** Findings, outcome, rule and measures. */
        DECIDE,
        /** The money and both texts, to be confirmed once. */
        CONFIRM,
        /** Accepted by the authority: ruled, proposed or escalated. */
        DONE
    }

    public RulingViewModel(LiveCase live, FindingsViewModel findings) {
        this.live = live;
        this.findings = findings;
        this.preparation = new Preparation(live);
        this.rules = new CitedRules(live);
        this.drafted = live.appeal().facts().number();
        basis.set(live.file().changed());
        this.measures = Stream.of(Side.values())
                .flatMap(side -> live.profile().ruling().measures().stream().map(rule -> new MeasureDraft(side, rule)))
                .toList();
        for (Side side : Side.values()) {
            texts.put(side, new PartyText());
        }
        outcome.subscribe(() -> propose());
        ruleCited.subscribe(() -> propose());
        measures.forEach(measure -> measure.valueProperty().subscribe(() -> propose()));
        findings.drafts().addListener((ListChangeListener<FindingDraft>) ignored -> propose());
        check = new TextCheck(live, texts);
        new KeptTexts(this, live.work().drafts().of(live.id())).follow();
    }

    /** The appeal that is ruled on. */
    AppealNumber drafted() {
        return drafted;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public FindingsViewModel findings() {
        return findings;
    }

    /** The outcomes that fit, the usual one first. A supervisor has nobody to pass the case on to. */
    public List<Outcome> outcomes() {
        return live.rules().outcomes(live.file());
    }

    public ObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    /** Whether the outcome only hands the case to a supervisor: then there are no texts, and the rule is the reason. */
    public boolean isEscalation() {
        return outcome.get() == Outcome.CANNOT_DECIDE;
    }

    /** What the outcome moves, in order; nothing without one. */
    public List<Transfer> transfers() {
        Outcome chosen = outcome.get();
        return chosen == null ? List.of() : Settlement.preview(live.order(), live.appeal(), chosen, live.profile());
    }

    public StringProperty ruleCitedProperty() {
        return ruleCited;
    }

    /** Rules that a ruling on this case can rest on, in the agent's language, the likely ones first. */
    public List<String> ruleSuggestions() {
        return rules.usual();
    }

    /** The table of measures, a row for each side and kind. */
    public List<MeasureDraft> measures() {
        return measures;
    }

    /** What a side will read. */
    public PartyText text(Side side) {
        return Objects.requireNonNull(texts.get(side));
    }

    /** Who will read a text. */
    public TradeParty party(Side side) {
        return live.order().party(side);
    }

    /** The version it is decided on. */
    public ReadOnlyLongProperty basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /** Whether the authority is deciding. */
    public ReadOnlyBooleanProperty busyProperty() {
        return live.busyProperty();
    }

    /** Whether a second person must approve. */
    public boolean needsSecondPerson() {
        return !secondPerson().isEmpty();
    }

    /** Why a second person must approve what is chosen, in the agent's language; empty when nobody has to. */
    public List<String> secondPerson() {
        Outcome chosen = outcome.get();
        return chosen == null
                ? List.of()
                : live.rules().secondPerson(live.file(), live.user(), chosen, live.now()).stream()
                        .map(reason -> live.words().text("ruling.second." + reason.name()))
                        .toList();
    }

    /** What is usual where a case looks like this one, with the reason; nothing of it is chosen by itself. */
    public ObservableValue<List<Suggestion>> suggestions() {
        return live.viewProperty().map(ignored -> live.rules().suggestions(live.file()));
    }

    /** The rules the case is under, as {@code name v1}. */
    public String profile() {
        return live.profile().ref().toString();
    }

    /** What still has to be done before any ruling, a line each: parties to contact (R14), checks to tick. */
    public ObservableValue<List<String>> preparation() {
        return Bindings.createObjectBinding(
                preparation::missing, live.viewProperty(), live.words().wordingProperty());
    }

    /** What happened since the ruling was begun, oldest first; with anything in it the ruling will be refused. */
    public ObservableValue<List<RecordedEvent>> newerEvents() {
        return Bindings.createObjectBinding(() -> live.eventsAfter(basis.get()), live.viewProperty(), basis);
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What happened meanwhile, when the ruling was refused for it; null otherwise. */
    public ReadOnlyObjectProperty<@Nullable StaleDecision> staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /**
     * Begins anew on the case as it is now. What was drafted before stays, but for an outcome that fits no more; nothing
     * stays of a draft for an earlier appeal.
     */
    public void begin() {
        if (!drafted.equals(live.appeal().facts().number())) {
            forget();
        }
        if (outcome.get() != null && !outcomes().contains(outcome.get())) {
            outcome.set(null);
        }
        stale.set(null);
        revise();
        propose();
        basis.set(live.file().changed());
    }

    private void forget() {
        drafted = live.appeal().facts().number();
        outcome.set(null);
        ruleCited.set("");
        measures.forEach(measure -> measure.valueProperty().set(null));
        texts.values().forEach(PartyText::clear);
    }

    /** On to the confirmation, unless something is missing. */
    public void review() {
        Optional<String> missing = missing();
        problem.set(missing.orElse(""));
        if (missing.isEmpty()) {
            propose();
            step.set(Step.CONFIRM);
            lookAtTexts();
        }
    }

    /** Back to findings and outcome. */
    public void revise() {
        problem.set("");
        step.set(Step.DECIDE);
    }

    /** Warns at each text that holds the other party's personal data. */
    public void lookAtTexts() {
        if (!isEscalation()) {
            check.look();
        }
    }

    /** Rules, on the version that was seen; asks first when a text holds the other party's personal data. */
    public void confirm() {
        Outcome chosen = outcome.get();
        if (chosen == null || step.get() != Step.CONFIRM) {
            return;
        }
        Optional<String> unread = isEscalation() ? Optional.empty() : check.unread();
        problem.set(unread.orElse(""));
        if (unread.isPresent()) {
            return;
        }
        if (isEscalation()) {
            rule(chosen);
        } else {
            check.orGoOn(() -> rule(chosen));
        }
    }

    private void rule(Outcome chosen) {
        Ruling ruling = new Ruling(chosen, findings.findings(), ruleCited.get().strip(), chosenMeasures(), textsNow());
        long decidedOn = basis.get();
        live.submit(
                Basis.version(decidedOn),
                new SupportAction.RuleCase(ruling),
                answer -> take(answer, decidedOn),
                failure -> problem.set(StorageWords.of(failure, live.words())));
    }

    /** The texts of a ruling that was begun and is not done; none when the agent wrote nothing himself. */
    public List<String> written() {
        return step.get() == Step.DONE
                ? List.of()
                : Stream.of(Side.values())
                        .map(this::text)
                        .filter(text -> text.editedProperty().get())
                        .map(text -> text.textProperty().get())
                        .toList();
    }

    /** Takes note of what happened meanwhile and goes back to deciding; nothing is sent by itself. */
    public void lookAgain() {
        begin();
    }

    private void take(Answer answer, long decidedOn) {
        switch (answer) {
            case Answer.Accepted _ -> {
                tellDone();
                step.set(Step.DONE);
            }
            case Answer.Refused(var rejection) -> {
                // The case may have ended or gone to somebody else: whatever the code, the agent must see what
                // happened.
                if (!live.file().isUnchangedSince(decidedOn)) {
                    stale.set(StaleDecision.of(live, decidedOn, rejection));
                } else {
                    problem.set(live.words().rejection(rejection));
                }
            }
        }
    }

    private void tellDone() {
        if (live.work().isLive()) {
            tell(Notifier.Level.INFO, live.work().isConnected() ? "ruling.done.queued" : "ruling.done.waits");
            return;
        }
        String key = isEscalation()
                ? "ruling.done.escalated"
                : needsSecondPerson() ? "ruling.done.proposed" : "ruling.done.made";
        tell(Notifier.Level.GOOD, key);
    }

    private void tell(Notifier.Level level, String key) {
        live.tools().notifier().tell(new Notifier.News(level, live.words().text(key), live.id()));
    }

    /** Whether a ruling made now reaches the authority now; until it does it is a proposal. */
    public ObservableValue<Boolean> connected() {
        return live.work().connected();
    }

    private Optional<String> missing() {
        if (outcome.get() == null) {
            return Optional.of(live.words().text("ruling.missing.outcome"));
        }
        if (ruleCited.get().isBlank()) {
            return Optional.of(live.words().text(isEscalation() ? "ruling.missing.why" : "ruling.missing.rule"));
        }
        if (isEscalation()) {
            return Optional.empty();
        }
        if (findings.findings().isEmpty()) {
            return Optional.of(live.words().text("engine.RejectionCode.FINDINGS_MISSING"));
        }
        List<String> unprepared = preparation.missing();
        return unprepared.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", unprepared));
    }

    private List<SideMeasure> chosenMeasures() {
        return measures.stream()
                .flatMap(measure -> measure.toMeasure().stream())
                .toList();
    }

    private RulingTexts textsNow() {
        return isEscalation()
                ? new RulingTexts("", "")
                : new RulingTexts(
                        text(Side.BUYER).textProperty().get(),
                        text(Side.SELLER).textProperty().get());
    }

    private void propose() {
        Outcome chosen = outcome.get();
        if (chosen == null || chosen == Outcome.CANNOT_DECIDE) {
            return;
        }
        EngineWords words = live.words();
        RulingText text = new RulingText(
                live.order(),
                live.appeal(),
                live.profile(),
                new RulingText.Decision(chosen, findings.findings(), rules.cited(ruleCited.get()), chosenMeasures()));
        texts.forEach((side, party) -> party.propose(text.to(side, words)));
    }
}
