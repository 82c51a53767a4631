package org.appealdesk.console.training;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.Bilingual;
import org.appealdesk.training.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The scenarios to train on. To be used on the FX thread only. */
public final class LibraryViewModel {

    /**
     * A scenario as the library shows it.
     *
     * @param scenario as its present run has it
     */
    record Entry(Scenario scenario, ScenarioState state) {
        String id() {
            return scenario.id();
        }
    }

    private final TrainingSession session;
    private final List<ScenarioProblem> problems;
    private final ScreenTools tools;
    private final Texts texts;
    private final EngineWords words;
    private final Consumer<CaseId> opener;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyBooleanWrapper restarting = new ReadOnlyBooleanWrapper(this, "restarting");

    /**
     * @param problems mistakes of scenarios that could not be used
     * @param opener opens a case
     */
    public LibraryViewModel(
            TrainingSession session, List<ScenarioProblem> problems, ScreenTools tools, Consumer<CaseId> opener) {
        this.session = session;
        this.problems = List.copyOf(problems);
        this.tools = tools;
        this.texts = tools.texts();
        this.words = new EngineWords(texts);
        this.opener = opener;
        refresh();
        entries.stream().findFirst().map(Entry::id).ifPresent(selected::set);
    }

    void follow(Subscriptions whileFollowed) {
        UpdateBridge<CaseId, CaseView> bridge = tools.tasks().bridge(_ -> refresh());
        Runnable unwatch = session.desk().watch(view -> bridge.offer(view.id(), view));
        whileFollowed.add(unwatch::run);
        whileFollowed.whenever(this::refresh, texts.wordingProperty());
    }

    private void refresh() {
        CaseDesk desk = session.desk();
        List<Entry> now = session.scenarios().stream()
                .map(scenario -> new Entry(scenario, ScenarioState.of(desk.find(scenario.caseId()), words)))
                .toList();
        if (!now.equals(entries)) {
            entries.setAll(now);
        }
    }

    /** The scenarios, each with where it stands. */
    ObservableList<Entry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** Mistakes of scenarios that could not be used. */
    public List<ScenarioProblem> problems() {
        return problems;
    }

    /** The id of the selected scenario; null while there is none. */
    public ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /** The selected one as it stands now. */
    Optional<Entry> chosen() {
        return entries.stream()
                .filter(entry -> Objects.equals(entry.id(), selected.get()))
                .findFirst();
    }

    /** Whether a restart is on its way. */
    public ReadOnlyBooleanProperty restartingProperty() {
        return restarting.getReadOnlyProperty();
    }

    /** In the agent's language. */
    public String words(Bilingual said) {
        return said.in(texts.language().code());
    }

    /** Skill, difficulty and time it takes. */
    String facts(Scenario.Card card) {
        return texts.get(
                "training.facts",
                words(card.skill()),
                texts.get("training.difficulty." + card.difficulty().name()),
                card.minutes());
    }

    /** Whether the selected scenario has a case to open. */
    boolean hasCase() {
        return chosen().flatMap(entry -> session.desk().find(entry.scenario().caseId()))
                .isPresent();
    }

    /** The cases of the selected scenario's earlier runs, the oldest first. */
    List<CaseId> earlierRuns() {
        return chosen().map(entry -> session.earlierRuns(entry.id())).orElse(List.of());
    }

    /** How an earlier run stands. */
    String state(CaseId earlier) {
        return ScenarioState.of(session.desk().find(earlier), words).words();
    }

    /** Opens the case of the selected scenario. */
    public void openSelected() {
        if (hasCase()) {
            chosen().map(entry -> entry.scenario().caseId()).ifPresent(opener);
        }
    }

    /** Opens any case. */
    void open(CaseId id) {
        opener.accept(id);
    }

    /** Plays the selected scenario once more from its start, after a question that says what becomes of its case. */
    public void restartSelected() {
        chosen().filter(_ -> hasCase())
                .ifPresent(entry -> tools.dialogs()
                        .confirm(
                                new Dialogs.Confirmation(
                                        texts.get(
                                                "training.restart.title",
                                                words(entry.scenario().card().title())),
                                        texts.get(
                                                "training.restart.text",
                                                number(entry.scenario().caseId())),
                                        texts.get("training.restart.yes"),
                                        true),
                                () -> restart(entry.scenario().caseId())));
    }

    private void restart(CaseId id) {
        String why = texts.get("training.restart.why");
        restarting.set(true);
        tools.tasks()
                .job(() -> session.restart(id, why))
                .succeeded(again -> {
                    refresh();
                    tools.notifier().tell(new News(Level.GOOD, texts.get("training.restarted", number(again)), again));
                })
                .ended(() -> restarting.set(false))
                .start();
    }

    private String number(CaseId id) {
        return texts.formats().grouped(id.value());
    }
}
