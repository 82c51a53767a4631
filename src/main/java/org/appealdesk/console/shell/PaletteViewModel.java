package org.appealdesk.console.shell;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.queue.QueueRow;
import org.appealdesk.console.queue.SearchQuery;
import org.appealdesk.console.text.Folding;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.CaseId;

/**
 * The command palette: every action of the window with its key, and every appeal, found by a few letters in either
 * language and without diacritics. To be used on the FX thread only.
 */
public final class PaletteViewModel {

    private static final int MOST_CASES = 20;

    private final Actions actions;
    private final Texts texts;
    private final Supplier<Collection<QueueRow>> cases;
    private final Consumer<CaseId> opener;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();

    /** Something that can be chosen. */
    public sealed interface Hit {

        /** An action; it can be chosen even when it cannot be done, and then says why. */
        record Command(UserAction action, String name, String key, Availability availability) implements Hit {}

        /** An appeal to open. */
        record Case(QueueRow row) implements Hit {}
    }

    /**
     * @param cases every appeal there is
     * @param opener opens a case
     */
    public PaletteViewModel(
            Actions actions, Texts texts, Supplier<Collection<QueueRow>> cases, Consumer<CaseId> opener) {
        this.actions = actions;
        this.texts = texts;
        this.cases = cases;
        this.opener = opener;
        query.subscribe(ignored -> search());
    }

    /** What was typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What fits: actions first, then appeals. */
    public ObservableList<Hit> hits() {
        return hits;
    }

    /** Does or opens what was chosen. */
    public void choose(Hit hit) {
        switch (hit) {
            case Hit.Command command -> actions.run(command.action());
            case Hit.Case found -> opener.accept(found.row().id());
        }
    }

    private void search() {
        String folded = Folding.fold(query.get());
        SearchQuery wanted = SearchQuery.of(query.get());
        Stream<Hit> commands = actions.all().stream()
                .filter(action -> !action.spec().equals(ShellActions.PALETTE))
                .filter(action -> isFound(action, folded))
                .map(this::command)
                .sorted(Comparator.comparing(
                        Hit.Command::name, Collator.getInstance(texts.language().locale())))
                .map(Hit.class::cast);
        Stream<Hit> found = wanted.isEmpty()
                ? Stream.empty()
                : cases.get().stream()
                        .filter(row -> wanted.finds(row.searchText()))
                        .sorted(Comparator.comparing(row -> !row.standing().isOpen()))
                        .limit(MOST_CASES)
                        .map(Hit.Case::new);
        hits.setAll(Stream.concat(commands, found).toList());
    }

    private boolean isFound(UserAction action, String folded) {
        return Stream.of(Language.values())
                .map(language -> Folding.fold(texts.in(language, action.spec().id())))
                .anyMatch(name -> Folding.matches(name, folded));
    }

    private Hit.Command command(UserAction action) {
        Optional<Shortcut> key = actions.keys().keyOf(action.spec());
        return new Hit.Command(
                action,
                texts.get(action.spec().id()),
                key.map(Shortcut::name).orElse(""),
                action.availability().getValue());
    }
}
