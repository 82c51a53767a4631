package org.appealdesk.console.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.FileFacts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One piece of evidence, large, with its tools above and what is known of it below. */
final class ViewerView extends BaseView {
    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final EngineWords words;
    private final PicturePane picture;
    private final StackPane place = new StackPane();
    private final HBox pages = new HBox(2);
    private final HBox shaping;
    private final Label page = Labels.line("", "number");
    private final Label title = new ElidedLabel();
    private final Label notes = Labels.text("", "warned", "small");
    private final Label facts = Labels.text("", "muted", "small");
    private final Label remark = Labels.text("");
    private final VBox root;

    ViewerView(EvidenceViewModel evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
        this.words = new EngineWords(texts);
        this.picture = new PicturePane(evidence, texts);
        title.getStyleClass().add("strong");
        title.setId("evidence-title");
        page.setId("evidence-page");
        notes.setId("evidence-notes");
        facts.setId("evidence-facts");
        remark.setId("evidence-remark");
        pages.getStyleClass().add("tool-group");
        pages.getChildren()
                .addAll(
                        tool(
                                "evidence-page-previous",
                                Feather.CHEVRON_UP,
                                "evidence.previousPage",
                                evidence::previousPage),
                        page,
                        tool("evidence-page-next", Feather.CHEVRON_DOWN, "evidence.nextPage", evidence::nextPage));
        pages.managedProperty().bind(pages.visibleProperty());
        shaping = shaping();
        VBox.setVgrow(place, Priority.ALWAYS);
        // A picture takes the room there is; it does not make any, at the cost of the parties' columns.
        place.setPrefSize(0, 0);
        place.getStyleClass().add("viewer-place");
        VBox about = new VBox(2, notes, facts, remark);
        about.getChildren().forEach(label -> ((Label) label).setMinHeight(Region.USE_PREF_SIZE));
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("viewer-facts");
        root = new VBox(toolBar(), place, about);
        root.setPrefWidth(0);
        root.getStyleClass().add("viewer");
    }

    @Override
    public Parent root() {
        return root;
    }

    void focus() {
        picture.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, evidence.shownProperty(), texts.wordingProperty());
        picture.follow(whileAttached);
        whileAttached.add(picture::clear);
    }

    private HBox shaping() {
        Label zoom = Labels.line("", "number", "zoom");
        zoom.setId("evidence-zoom");
        zoom.textProperty().bind(picture.zoomProperty());
        HBox group = new HBox(
                2,
                tool("evidence-zoom-out", Feather.ZOOM_OUT, "evidence.zoomOut", picture::zoomOut),
                zoom,
                tool("evidence-zoom-in", Feather.ZOOM_IN, "evidence.zoomIn", picture::zoomIn),
                tool("evidence-fit", Feather.MAXIMIZE, "evidence.fit", evidence::fit),
                tool("evidence-actual", Feather.SQUARE, "evidence.actual", evidence::actualSize),
                tool("evidence-turn-left", Feather.ROTATE_CCW, "evidence.turnLeft", evidence::turnLeft),
                tool("evidence-turn-right", Feather.ROTATE_CW, "evidence.turnRight", evidence::turnRight));
        group.getStyleClass().add("tool-group");
        return group;
    }

    private HBox toolBar() {
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(
                4,
                tool("evidence-previous", Feather.CHEVRON_LEFT, "evidence.previous", evidence::previous),
                tool("evidence-next", Feather.CHEVRON_RIGHT, "evidence.next", evidence::next),
                title,
                pages,
                shaping,
                tool("evidence-outside", Feather.EXTERNAL_LINK, "evidence.outside", evidence::openOutside));
        bar.getStyleClass().add("viewer-tools");
        return bar;
    }

    private Button tool(String id, Ikon icon, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("quiet", "tool");
        button.setGraphic(new FontIcon(icon));
        ObservableStringValue name = texts.observe(key);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(name);
        button.setOnAction(ignored -> action.run());
        return button;
    }

    private void show() {
        Shown shown = evidence.shownProperty().get();
        boolean isPicture = shown instanceof Shown.Page;
        pages.setVisible(false);
        shaping.setDisable(!isPicture);
        if (!isPicture) {
            picture.clear();
            note(Set.of(), 1);
        }
        switch (shown) {
            case Shown.Nothing _ -> place(new StackPane());
            case Shown.Loading(var item) -> {
                describe(item);
                place(StatePane.loading(
                        texts.observe("evidence.loading", item.id()), texts.observe("evidence.loadingText")));
            }
            case Shown.Page drawn -> showPage(drawn);
            case Shown.Foreign(var item) -> {
                describe(item);
                place(StatePane.empty(
                        Feather.FILE,
                        texts.observe("evidence.foreign", name(item)),
                        texts.observe("evidence.foreignText"),
                        way("evidence-open", "evidence.outside", evidence::openOutside)));
            }
            case Shown.Broken(var item, var problem, var details) -> {
                describe(item);
                String key = "evidence.broken." + problem.name();
                place(StatePane.error(
                        texts.observe(key, name(item)),
                        texts.observe(key + ".text"),
                        new ReadOnlyObjectWrapper<>(Untrusted.line(details)),
                        way("evidence-retry", "evidence.retry", evidence::retry)));
            }
        }
    }

    private Button way(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.observe(key));
        button.setOnAction(ignored -> action.run());
        return button;
    }

    private void showPage(Shown.Page shown) {
        describe(shown.item());
        note(shown.notes(), shown.pixels().every());
        place(picture.node());
        pages.setVisible(shown.pages() > 1);
        page.setText(texts.get("evidence.pageShort", shown.page() + 1, shown.pages()));
        page.setAccessibleText(texts.get("evidence.page", shown.page() + 1, shown.pages()));
        picture.show(shown.pixels(), texts.get("evidence.viewer", title.getText()));
    }

    private void note(Set<Shown.Note> found, int every) {
        notes.setText(found.stream()
                .sorted()
                .map(note -> texts.get("evidence.note." + note.name(), every))
                .collect(Collectors.joining("  ")));
        notes.setVisible(!found.isEmpty());
        notes.setManaged(!found.isEmpty());
    }

    private void describe(EvidenceItem item) {
        FileFacts file = item.evidence().file();
        title.setText(item.id() + "  " + words.name(item.evidence().kind()));
        title.getStyleClass().removeAll("buyer", "seller");
        title.getStyleClass().add(item.side().name().toLowerCase(Locale.ROOT));
        facts.setText(texts.get(
                        "evidence.facts",
                        name(item),
                        texts.formats().bytes(file.bytes()),
                        texts.formats().dayAndTime(item.at()))
                + "\n"
                + texts.get("evidence.hash", file.sha256()));
        String said = item.evidence().remark();
        remark.setText(said.isBlank() ? "" : texts.get("evidence.remark", said));
        remark.setManaged(!said.isBlank());
    }

    private static String name(EvidenceItem item) {
        return Untrusted.line(item.evidence().file().name());
    }

    private void place(Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }
}
