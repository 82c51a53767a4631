package org.appealdesk.console.shell;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.WrapCell;
import org.appealdesk.engine.trade.CaseId;
import org.kordamp.ikonli.feather.Feather;

/** The notification centre: what others did, the newest first. Each line opens its case. */
final class NewsView extends SheetView {

    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final NewsModel news;
    private final Texts texts;
    private final Consumer<CaseId> opener;
    private final ListView<NewsModel.Item> list = new ListView<>();
    private final VBox root;

    NewsView(NewsModel news, ScreenTools tools, Consumer<CaseId> opener) {
        this.news = news;
        this.texts = tools.texts();
        this.opener = opener;
        list.setId("news-list");
        list.accessibleTextProperty().bind(texts.observe("shell.news.title"));
        list.setItems(news.items());
        list.setCellFactory(ignored -> new Cell());
        list.setPlaceholder(StatePane.empty(
                Feather.BELL, texts.observe("shell.news.empty"), texts.observe("shell.news.emptyText")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        list.getSelectionModel().selectFirst();
        Button all = new Button();
        all.textProperty().bind(texts.observe("shell.news.markAll"));
        all.setId("news-mark-all");
        all.setOnAction(ignored -> news.markAllRead());
        all.disableProperty().bind(news.unread().isEqualTo(0));
        HBox buttons = new HBox(all);
        buttons.getStyleClass().add("sheet-buttons");
        root = new VBox(8, list, buttons);
        root.getStyleClass().add("news");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.onChange(texts.wordingProperty(), list::refresh);
    }

    private void choose() {
        NewsModel.Item item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            news.markRead(item);
            item.news().aboutCase().ifPresent(id -> {
                close();
                opener.accept(id);
            });
        }
    }

    /** When and what. */
    private final class Cell extends WrapCell<NewsModel.Item> {

        Cell() {
            setOnMouseClicked(ignored -> {
                if (!isEmpty()) {
                    choose();
                }
            });
        }

        @Override
        protected Node node(NewsModel.Item item) {
            Label time = Labels.line(texts.formats().time(item.at()), "muted");
            time.setTooltip(new Tooltip(texts.formats().dayAndTime(item.at())));
            Label text = Labels.text(item.news().text(), "news-text");
            text.pseudoClassStateChanged(UNREAD, !item.isRead());
            return new HBox(12, time, text);
        }

        @Override
        protected String spoken(NewsModel.Item item) {
            return texts.get(
                    item.isRead() ? "shell.news.spokenRead" : "shell.news.spokenUnread",
                    texts.formats().time(item.at()),
                    item.news().text());
        }
    }
}
