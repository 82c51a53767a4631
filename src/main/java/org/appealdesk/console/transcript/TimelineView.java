package org.appealdesk.console.transcript;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.transcript.TimelineEntry.Kind;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The merged timeline; above it the scrubber and the filters by kind and party. */
public final class TimelineView extends BaseView {

    private final TimelineViewModel timeline;
    private final Texts texts;
    private final TranscriptView lines;
    private final MenuButton parties = new MenuButton();
    private final ToggleGroup party = new ToggleGroup();
    private final MenuButton kinds = new MenuButton();
    private final TimelineScrubber scrubber;
    private final VBox root;

    public TimelineView(TimelineViewModel timeline, Texts texts) {
        this.timeline = timeline;
        this.texts = texts;
        this.lines = new TranscriptView("timeline", timeline.transcript(), texts, timeline.exhibits(), timeline::copy);
        ListView<TimelineEntry> list = lines.list();
        list.accessibleTextProperty().bind(texts.observe("transcript.timeline"));
        list.setPlaceholder(placeholder());
        parties.setId("timeline-party");
        parties.getStyleClass().add("filter-menu");
        addParty(null, "both");
        addParty(Side.BUYER, Side.BUYER.name());
        addParty(Side.SELLER, Side.SELLER.name());
        kinds.setId("timeline-kinds");
        kinds.getStyleClass().add("filter-menu");
        for (Kind kind : Kind.values()) {
            CheckMenuItem item = new CheckMenuItem();
            item.setId("kind-" + kind.name());
            item.textProperty().bind(texts.observe("transcript.kind." + kind.name()));
            item.selectedProperty().bindBidirectional(timeline.showsProperty(kind));
            kinds.getItems().add(item);
        }
        scrubber = new TimelineScrubber(timeline, list, texts, lines::moved);
        VBox.setVgrow(lines.root(), Priority.ALWAYS);
        HBox.setHgrow(scrubber.root(), Priority.ALWAYS);
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        parties.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, scrubber.root(), lines.days(), kinds, parties);
        head.getStyleClass().add("timeline-head");
        root = new VBox(head, lines.root());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Offers the selected entry as what a finding rests on. */
    public void useAsGround() {
        lines.selected().ifPresent(timeline::useAsGround);
    }

    /** Lets the agent look for words. */
    public void find() {
        lines.find();
    }

    /** Lets the agent choose a day to go to. */
    public void chooseDay() {
        lines.chooseDay();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::nameParty, timeline.partyProperty(), texts.wordingProperty());
        whileAttached.whenever(
                this::nameKinds,
                Arrays.stream(Kind.values()).map(timeline::showsProperty).toArray(Observable[]::new));
        whileAttached.follow(texts.wordingProperty(), ignored -> nameKinds());
        whileAttached.attach(lines);
        whileAttached.follow(timeline.soughtProperty(), sought -> sought.ifPresent(lines::goTo));
        whileAttached.attach(scrubber);
    }

    private void addParty(@Nullable Side side, String name) {
        RadioMenuItem item = new RadioMenuItem();
        item.setId("party-" + name.toLowerCase(Locale.ROOT));
        item.setToggleGroup(party);
        item.setUserData(name);
        item.textProperty().bind(texts.observe("transcript.party." + name));
        item.setOnAction(ignored -> timeline.partyProperty().set(side));
        parties.getItems().add(item);
    }

    private void nameParty() {
        Side side = timeline.partyProperty().get();
        String name = side == null ? "both" : side.name();
        parties.setText(texts.get("transcript.party." + name));
        party.getToggles().stream()
                .filter(item -> name.equals(item.getUserData()))
                .findFirst()
                .ifPresent(party::selectToggle);
    }

    private void nameKinds() {
        long shown = Arrays.stream(Kind.values())
                .filter(kind -> timeline.showsProperty(kind).get())
                .count();
        boolean isUsual = Arrays.stream(Kind.values())
                .allMatch(kind -> timeline.showsProperty(kind).get() == kind.isUsual());
        String all = isUsual ? "transcript.kinds.usual" : "transcript.kinds";
        kinds.setText(
                isUsual || shown == Kind.values().length
                        ? texts.get(all)
                        : texts.get("transcript.kinds.some", shown, Kind.values().length));
    }

    private StatePane placeholder() {
        Button clear = new Button();
        clear.setId("timeline-clear");
        clear.textProperty().bind(texts.observe("transcript.clear"));
        clear.setOnAction(ignored -> timeline.clearFilters());
        return StatePane.empty(
                Feather.FILTER, texts.observe("transcript.nothing"), texts.observe("transcript.nothingText"), clear);
    }
}
