package org.appealdesk.console.evidence;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.console.evidence.picture.Pose;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.evidence.Contents;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line of tools above the piece looked at. */
final class ViewerTools {
    private final EvidenceViewModel evidence;
    private final EvidenceWords words;
    private final BenchTools tools;
    private final Label page = Labels.line("", "number");
    private final HBox pages;
    private final HBox shaping;
    private final Menu compareWith = new Menu();
    private final MenuButton more = new MenuButton();
    private final ToggleButton details;
    private final ToggleButton wide;
    private final HBox root;

    ViewerTools(EvidenceViewModel evidence, PicturePane picture, Texts texts, Runnable find, Runnable apart) {
        this.evidence = evidence;
        this.words = new EvidenceWords(texts);
        this.tools = new BenchTools(texts);
        page.setId("evidence-page");
        PieceViewModel piece = evidence.piece();
        pages = new HBox(
                2,
                tools.tool("evidence-page-previous", Feather.CHEVRON_UP, "evidence.previousPage", piece::previousPage),
                page,
                tools.tool("evidence-page-next", Feather.CHEVRON_DOWN, "evidence.nextPage", piece::nextPage));
        pages.getStyleClass().add("tool-group");
        pages.managedProperty().bind(pages.visibleProperty());
        shaping = shaping(tools, picture, evidence.pose());
        tools.dress(more, "evidence-more", Feather.MORE_HORIZONTAL, "evidence.more");
        compareWith.setGraphic(new FontIcon(Feather.COLUMNS));
        compareWith.textProperty().bind(texts.observe("evidence.compareWith"));
        more.getItems()
                .addAll(
                        compareWith,
                        tools.item("more-beside", Feather.COLUMNS, "evidence.beside", evidence::beside),
                        tools.item("more-blink", Feather.REPEAT, "evidence.blink", evidence::blink),
                        tools.item("more-differ", Feather.LAYERS, "evidence.differ", evidence::differ),
                        new SeparatorMenuItem(),
                        tools.item("more-find", Feather.SEARCH, "evidence.find", find),
                        tools.item("more-levels", Feather.ACTIVITY, "evidence.levels", piece::toggleErrorLevel),
                        tools.item("more-ground", Feather.TARGET, "evidence.point", evidence::point),
                        tools.item("more-redact", Feather.EDIT_3, "evidence.redact", evidence::redact),
                        new SeparatorMenuItem(),
                        tools.item("more-apart", Feather.EXTERNAL_LINK, "evidence.apart", apart));
        more.setOnShowing(ignored -> listOthers());
        details = tools.toggle("evidence-details-toggle", Feather.INFO, "evidence.details");
        wide = tools.toggle("evidence-wide", Feather.MAXIMIZE_2, "evidence.wide");
        wide.selectedProperty().bindBidirectional(evidence.wideProperty());
        root = new HBox(
                4,
                tools.tool("evidence-previous", Feather.CHEVRON_LEFT, "evidence.previous", evidence::previous),
                tools.tool("evidence-next", Feather.CHEVRON_RIGHT, "evidence.next", evidence::next),
                pages,
                Labels.space(),
                shaping,
                Labels.space(),
                tools.tool("evidence-outside", Feather.SHARE, "evidence.outside", evidence::openOutside),
                more,
                details,
                wide);
        root.getStyleClass().add("viewer-tools");
    }

    /** Zoom, turns and loupe of a picture. */
    static HBox shaping(BenchTools tools, PicturePane picture, Pose pose) {
        Label zoom = Labels.line("", "number", "zoom");
        zoom.setId("evidence-zoom");
        zoom.textProperty().bind(picture.zoomProperty());
        HBox group = new HBox(
                2,
                tools.tool("evidence-zoom-out", Feather.ZOOM_OUT, "evidence.zoomOut", picture::zoomOut),
                zoom,
                tools.tool("evidence-zoom-in", Feather.ZOOM_IN, "evidence.zoomIn", picture::zoomIn),
                tools.tool("evidence-fit", Feather.MAXIMIZE, "evidence.fit", pose::fit),
                tools.tool("evidence-actual", Feather.SQUARE, "evidence.actual", pose::actualSize),
                tools.tool("evidence-turn-left", Feather.ROTATE_CCW, "evidence.turnLeft", pose::turnLeft),
                tools.tool("evidence-turn-right", Feather.ROTATE_CW, "evidence.turnRight", pose::turnRight),
                tools.tool("evidence-loupe-toggle", Feather.SEARCH, "evidence.loupe", picture::toggleLoupe));
        group.getStyleClass().add("tool-group");
        return group;
    }

    HBox root() {
        return root;
    }

    /** Whether the details are to be seen. */
    ToggleButton details() {
        return details;
    }

    /** Which of its tools the piece has a use for. */
    void suit(Shown shown, Texts texts) {
        boolean isPicture = shown instanceof Shown.Page;
        shaping.setDisable(!isPicture);
        pages.setVisible(false);
        if (shown instanceof Shown.Page one && one.pages() > 1) {
            pages.setVisible(true);
            page.setText(texts.get("evidence.pageShort", one.page() + 1, one.pages()));
            page.setAccessibleText(texts.get("evidence.page", one.page() + 1, one.pages()));
        }
        for (MenuItem item : more.getItems()) {
            switch (String.valueOf(item.getId())) {
                case "more-levels" -> item.setDisable(!isPicture);
                case "more-redact" ->
                    item.setDisable(
                            !(shown instanceof Shown.Page one && one.item().isOriginal()));
                case "more-find" -> item.setDisable(!isDocument(shown));
                default -> {}
            }
        }
    }

    private void listOthers() {
        EvidenceItem selected = evidence.selectedProperty().get();
        List<MenuItem> others = evidence.items().stream()
                .filter(item -> !item.equals(selected))
                .map(item -> {
                    MenuItem other = new MenuItem(words.side(item) + ": " + words.title(item));
                    other.setId("compare-with-" + item.id());
                    other.setOnAction(ignored -> evidence.besideSelected(item.id()));
                    return other;
                })
                .toList();
        compareWith.getItems().setAll(others);
        compareWith.setDisable(others.isEmpty());
        boolean isPicked = evidence.picked().size() > 1;
        more.getItems().stream()
                .filter(item ->
                        List.of("more-beside", "more-blink", "more-differ").contains(item.getId()))
                .forEach(item -> item.setDisable(!isPicked));
    }

    private static boolean isDocument(Shown shown) {
        return shown instanceof Shown.Page page && page.inspection().contents() instanceof Contents.Pages;
    }
}
