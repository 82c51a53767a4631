package org.appealdesk.console.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top: what is shown, search, how the data stands, news, and who sits here. */
final class TopBar extends BaseView {

    private final ScreenTools tools;
    private final Texts texts;
    private final NewsModel news;
    private final MeMenu me;
    private final View sync;
    private final Label title = new Label();
    private final ElidedLabel subtitle = new ElidedLabel();
    private final Button search = new Button();
    private final Button bell = new Button();
    private final HBox root;

    /**
     * @param sync how the data stands
     * @param me who sits here
     * @param titleText what is shown
     * @param subtitleText more about it; may be empty
     */
    TopBar(
            ScreenTools tools,
            NewsModel news,
            View sync,
            MeMenu me,
            ObservableValue<String> titleText,
            ObservableValue<String> subtitleText) {
        this.tools = tools;
        this.texts = tools.texts();
        this.news = news;
        this.sync = sync;
        this.me = me;
        title.getStyleClass().add("title");
        title.setId("shell-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(titleText);
        subtitle.getStyleClass().add("muted");
        subtitle.textProperty().bind(subtitleText);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bell.setId("shell-news");
        bell.getStyleClass().add("bell");
        bell.setGraphic(new FontIcon(Feather.BELL));
        bell.setOnAction(ignored -> tools.actions().run(ShellActions.NEWS));
        bell.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(title, subtitle, space, searchField(), sync.root(), bell, me.root());
        root.getStyleClass().add("top-bar");
        root.setId("top-bar");
    }

    private Button searchField() {
        KeyMap keys = tools.actions().keys();
        Label prompt = new Label();
        prompt.textProperty().bind(texts.observe("shell.search"));
        Label key = new Label();
        key.getStyleClass().add("key-hint");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.textProperty()
                .bind(keys.ownKeysProperty()
                        .map(ignored -> keys.keyOf(ShellActions.PALETTE)
                                .map(Shortcut::name)
                                .orElse("")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox inside = new HBox(8, new FontIcon(Feather.SEARCH), prompt, space, key);
        inside.getStyleClass().add("search-inside");
        search.setGraphic(inside);
        search.setId("shell-search");
        search.getStyleClass().add("search-field");
        search.accessibleTextProperty().bind(texts.observe("shell.search"));
        inside.prefWidthProperty().bind(search.widthProperty().subtract(22));
        search.setOnAction(ignored -> tools.actions().run(ShellActions.PALETTE));
        return search;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.attach(sync);
        whileAttached.attach(me);
        whileAttached.whenever(this::show, news.unread(), texts.wordingProperty());
    }

    private void show() {
        int unread = news.unread().get();
        bell.setText(unread == 0 ? "" : texts.formats().count(unread));
        bell.setAccessibleText(texts.get("shell.news.unread", unread));
        bell.setTooltip(new Tooltip(texts.get("shell.news.unread", unread)));
    }
}
