package org.appealdesk.console.transcript;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.FindBar;
import org.appealdesk.console.widget.Hits;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.WrapCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The lines of a transcript; above them, when it is asked for, the words to look for. Only what is in sight is drawn, and
 * what is in sight stays there when lines come before or behind it.
 */
final class TranscriptView extends BaseView {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Transcript transcript;
    private final Texts texts;
    private final Consumer<String> copy;
    private final ListView<TimelineEntry> list = new ListView<>();
    private final EntryNodes nodes;
    private final NewestLine newest;
    private final FindBar find;
    private final MenuButton days = new MenuButton();
    private final VBox root;

    /**
     * @param id the list's; those of the words to look for and of the days begin with it
     * @param exhibits what came with the lines
     * @param copy puts text on the clipboard
     */
    TranscriptView(String id, Transcript transcript, Texts texts, Exhibits exhibits, Consumer<String> copy) {
        this.transcript = transcript;
        this.texts = texts;
        this.copy = copy;
        Supplier<String> wanted =
                () -> transcript.search().foundProperty().get().words();
        nodes = new EntryNodes(new Bubbles(texts, list.widthProperty(), wanted), texts, exhibits);
        newest = new NewestLine(list, transcript);
        find = new FindBar(
                id,
                transcript.search(),
                texts.computed(this::found, transcript.search().foundProperty()),
                texts,
                list::requestFocus);
        list.setId(id);
        list.getStyleClass().add("transcript");
        list.setCellFactory(ignored -> new EntryCell());
        list.setContextMenu(menu());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copySelected();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(exhibits::open);
            }
        });
        days.setId(id + "-day");
        days.getStyleClass().add("filter-menu");
        days.setMinWidth(Region.USE_PREF_SIZE);
        days.setGraphic(new FontIcon(Feather.CALENDAR));
        days.textProperty().bind(texts.observe("transcript.day"));
        days.setOnShowing(ignored -> fillDays());
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(find.root(), list);
        root.addEventHandler(KeyEvent.KEY_PRESSED, find::onStepKey);
    }

    @Override
    public Parent root() {
        return root;
    }

    ListView<TimelineEntry> list() {
        return list;
    }

    /** Who said what when, in one line, with how far it has got. */
    String said(TimelineEntry entry) {
        return nodes.spoken(entry);
    }

    /** What the agent has chosen in the list. */
    Optional<TimelineEntry> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Goes to a line, with the keyboard. */
    void goTo(TimelineEntry entry) {
        int index = list.getItems().indexOf(entry);
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
            list.requestFocus();
            newest.goTo(index);
        }
    }

    /** The days to go to. */
    MenuButton days() {
        return days;
    }

    /** Lets the agent look for words, from what is in sight on. */
    void find() {
        transcript.search().from(newest.top());
        find.open();
    }

    /** Lets the agent choose a day. */
    void chooseDay() {
        days.requestFocus();
        days.show();
    }

    /** Notes where the list was scrolled to by something else than its own keys and wheel. */
    void moved() {
        newest.look();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        list.setItems(transcript.entries());
        whileAttached.add(() -> list.setItems(null));
        whileAttached.attach(find);
        newest.follow(whileAttached);
        whileAttached.onChange(texts.wordingProperty(), () -> {
            transcript.search().reword();
            list.refresh();
        });
        whileAttached.whenever(this::showFound, transcript.search().foundProperty());
    }

    private void showFound() {
        list.refresh();
        transcript.search().foundProperty().get().place().ifPresent(line -> {
            list.getSelectionModel().clearAndSelect(line);
            newest.goTo(line);
        });
    }

    private String found() {
        Hits now = transcript.search().foundProperty().get();
        if (now.words().isEmpty()) {
            return "";
        }
        return now.places().isEmpty()
                ? texts.get("widget.find.nothing")
                : texts.get("transcript.found", now.at() + 1, now.places().size());
    }

    private void fillDays() {
        days.getItems().setAll(transcript.days().stream().map(this::item).toList());
    }

    private MenuItem item(Transcript.Day day) {
        MenuItem item = new MenuItem(texts.formats().day(day.first()));
        item.setId(list.getId() + "-day-" + day.date());
        item.setOnAction(ignored -> {
            newest.goToTop(day.index());
            list.getSelectionModel().clearAndSelect(day.index());
            list.getFocusModel().focus(day.index());
            list.requestFocus();
        });
        return item;
    }

    private ContextMenu menu() {
        MenuItem item = new MenuItem();
        item.setId(list.getId() + "-copy");
        item.setGraphic(new FontIcon(Feather.COPY));
        item.textProperty().bind(texts.observe("transcript.copy"));
        item.setOnAction(ignored -> copySelected());
        return new ContextMenu(item);
    }

    /** As it was written first, with who and when: it may be quoted. */
    private void copySelected() {
        selected().ifPresent(entry -> copy.accept(nodes.original(entry)));
    }

    private final class EntryCell extends WrapCell<TimelineEntry> {
        EntryCell() {
            getStyleClass().add("entry-cell");
        }

        @Override
        protected Node node(TimelineEntry entry) {
            boolean isFound = transcript
                    .search()
                    .foundProperty()
                    .get()
                    .place()
                    .filter(line -> line == getIndex())
                    .isPresent();
            pseudoClassStateChanged(FOUND, isFound);
            Node line = nodes.node(entry);
            if (!entry.startsDay()) {
                return line;
            }
            Label heading = Labels.text(texts.formats().day(entry.at()), "chat-day");
            heading.setMaxWidth(Double.MAX_VALUE);
            return new VBox(6, heading, line);
        }

        @Override
        protected String spoken(TimelineEntry entry) {
            return nodes.spoken(entry);
        }
    }
}
