package org.appealdesk.console.evidence;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.FileFacts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One piece of evidence, large. With the keyboard on the picture: left and right go through the evidence, page keys
 * through the pages, plus and minus zoom, 0 fits, 1 shows pixel for pixel.
 */
final class ViewerView extends BaseView {
    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final EngineWords words;
    private final ImageView picture = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane place = new StackPane();
    private final HBox tools;
    private final HBox pages = new HBox(6);
    private final Label page = Labels.line("", "number");
    private final Label zoom = Labels.line("", "number", "zoom");
    private final Label title = new ElidedLabel();
    private final Label facts = Labels.text("", "muted", "small");
    private final Label remark = Labels.text("");
    private final VBox root;

    ViewerView(EvidenceViewModel evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
        this.words = new EngineWords(texts);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setId("evidence-picture");
        StackPane ground = new StackPane(picture);
        ground.getStyleClass().add("picture-ground");
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setId("evidence-viewer");
        scroll.getStyleClass().add("picture-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        title.getStyleClass().add("strong");
        title.setId("evidence-title");
        page.setId("evidence-page");
        zoom.setId("evidence-zoom");
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
        tools = toolBar();
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getStyleClass().add("viewer-place");
        facts.setMinHeight(Region.USE_PREF_SIZE);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        VBox about = new VBox(2, facts, remark);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("viewer-facts");
        root = new VBox(tools, place, about);
        root.getStyleClass().add("viewer");
    }

    @Override
    public Parent root() {
        return root;
    }

    void focus() {
        scroll.requestFocus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, evidence.shownProperty(), texts.wordingProperty());
        whileAttached.whenever(this::fit, evidence.zoomProperty(), scroll.viewportBoundsProperty());
    }

    private HBox toolBar() {
        Button outside = new Button();
        outside.setId("evidence-outside");
        outside.textProperty().bind(texts.observe("evidence.outside"));
        outside.setGraphic(new FontIcon(Feather.EXTERNAL_LINK));
        outside.setOnAction(ignored -> evidence.openOutside());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox zooming = new HBox(
                2,
                tool("evidence-zoom-out", Feather.ZOOM_OUT, "evidence.zoomOut", () -> evidence.zoomOut(scale())),
                zoom,
                tool("evidence-zoom-in", Feather.ZOOM_IN, "evidence.zoomIn", () -> evidence.zoomIn(scale())),
                tool("evidence-fit", Feather.MAXIMIZE, "evidence.fit", evidence::fit),
                tool("evidence-actual", Feather.SQUARE, "evidence.actual", evidence::actualSize));
        zooming.getStyleClass().add("tool-group");
        HBox bar = new HBox(
                8,
                tool("evidence-previous", Feather.CHEVRON_LEFT, "evidence.previous", evidence::previous),
                tool("evidence-next", Feather.CHEVRON_RIGHT, "evidence.next", evidence::next),
                title,
                pages,
                zooming,
                outside);
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

    private void onKey(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case LEFT -> evidence::previous;
            case RIGHT -> evidence::next;
            case PAGE_UP -> evidence::previousPage;
            case PAGE_DOWN -> evidence::nextPage;
            case PLUS, EQUALS, ADD -> () -> evidence.zoomIn(scale());
            case MINUS, SUBTRACT -> () -> evidence.zoomOut(scale());
            case DIGIT0, NUMPAD0 -> evidence::fit;
            case DIGIT1, NUMPAD1 -> evidence::actualSize;
            default -> null;
        };
        if (action != null && !event.isAltDown() && !event.isShortcutDown()) {
            event.consume();
            action.run();
        }
    }

    private void show() {
        pages.setVisible(false);
        switch (evidence.shownProperty().get()) {
            case Shown.Nothing _ -> place(new StackPane());
            case Shown.Loading(var item) -> {
                describe(item);
                place(StatePane.loading(
                        texts.observe("evidence.loading", item.id()), texts.observe("evidence.loadingText")));
            }
            case Shown.Page shown -> showPage(shown);
            case Shown.Foreign(var item) -> {
                describe(item);
                place(StatePane.empty(
                        Feather.FILE,
                        texts.observe("evidence.foreign", item.evidence().file().name()),
                        texts.observe("evidence.foreignText")));
            }
            case Shown.Broken(var item, var problem, var details) -> {
                describe(item);
                String key = "evidence.broken." + problem.name();
                Button retry = new Button();
                retry.setId("evidence-retry");
                retry.textProperty().bind(texts.observe("evidence.retry"));
                retry.setOnAction(ignored -> evidence.retry());
                place(StatePane.error(
                        texts.observe(key, item.evidence().file().name()),
                        texts.observe(key + ".text"),
                        new ReadOnlyObjectWrapper<>(details),
                        retry));
            }
        }
        boolean isPicture = evidence.shownProperty().get() instanceof Shown.Page;
        tools.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("tool-group") && !node.equals(pages))
                .forEach(node -> node.setDisable(!isPicture));
    }

    private void showPage(Shown.Page shown) {
        describe(shown.item());
        picture.setImage(image(shown.pixels()));
        place(scroll);
        pages.setVisible(shown.pages() > 1);
        page.setText(texts.get("evidence.page", shown.page() + 1, shown.pages()));
        scroll.setAccessibleText(texts.get("evidence.viewer", title.getText()));
        fit();
    }

    private void describe(EvidenceItem item) {
        FileFacts file = item.evidence().file();
        title.setText(item.id() + "  " + words.name(item.evidence().kind()));
        title.getStyleClass().removeAll("buyer", "seller");
        title.getStyleClass().add(item.side().name().toLowerCase(Locale.ROOT));
        facts.setText(texts.get(
                        "evidence.facts",
                        file.name(),
                        texts.formats().bytes(file.bytes()),
                        texts.formats().dayAndTime(item.at()))
                + "\n"
                + texts.get("evidence.hash", file.sha256()));
        String said = item.evidence().remark();
        remark.setText(said.isBlank() ? "" : texts.get("evidence.remark", said));
        remark.setManaged(!said.isBlank());
    }

    private void place(Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }

    /** Lays the picture out for the zoom of this moment. */
    private void fit() {
        if (picture.getImage() == null) {
            return;
        }
        double scale = scale();
        picture.setFitWidth(picture.getImage().getWidth() * scale);
        picture.setFitHeight(picture.getImage().getHeight() * scale);
        zoom.setText(texts.get("evidence.zoom", Math.round(scale * 100)));
    }

    /** Screen pixels for one of the picture, as shown now. A small picture is not blown up to fit. */
    private double scale() {
        double chosen = evidence.zoomProperty().get();
        if (chosen != EvidenceViewModel.FIT || picture.getImage() == null) {
            return chosen == EvidenceViewModel.FIT ? 1 : chosen;
        }
        Bounds view = scroll.getViewportBounds();
        if (view.getWidth() <= 0 || view.getHeight() <= 0) {
            return 1;
        }
        double fitting = Math.min(
                view.getWidth() / picture.getImage().getWidth(),
                view.getHeight() / picture.getImage().getHeight());
        return Math.min(1, fitting);
    }

    private static WritableImage image(Pixels pixels) {
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        return image;
    }
}
