package org.appealdesk.console.evidence;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.appealdesk.console.evidence.PageSearch.Found;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.kordamp.ikonli.feather.Feather;

/** Words to look for in a document: Enter goes to the next place, Shift+Enter to the one before, Escape leaves. */
final class FindBar extends BaseView {
    private final PageSearch search;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label found = Labels.line("", "muted", "small");
    private final HBox root;
    private final Runnable leave;

    /** @param leave gives the keyboard back */
    FindBar(PageSearch search, Texts texts, Runnable leave) {
        this.search = search;
        this.texts = texts;
        this.leave = leave;
        BenchTools tools = new BenchTools(texts);
        field.setId("evidence-find");
        field.promptTextProperty().bind(texts.observe("evidence.find.prompt"));
        field.accessibleTextProperty().bind(texts.observe("evidence.find.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        found.setId("evidence-found");
        root = new HBox(
                4,
                field,
                tools.tool("evidence-find-previous", Feather.CHEVRON_UP, "evidence.find.previous", search::previous),
                tools.tool("evidence-find-next", Feather.CHEVRON_DOWN, "evidence.find.next", search::next),
                found,
                Labels.space(),
                tools.tool("evidence-find-close", Feather.X, "evidence.find.close", this::close));
        root.getStyleClass().addAll("viewer-tools", "find-bar");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(field.textProperty(), search.queryProperty());
        whileAttached.whenever(this::tell, search.foundProperty(), search.queryProperty(), texts.wordingProperty());
    }

    void open() {
        root.setVisible(true);
        tell();
        // Later, so that the letter that opened it is not typed into it.
        Platform.runLater(() -> {
            field.requestFocus();
            field.selectAll();
        });
    }

    void close() {
        if (root.isVisible()) {
            root.setVisible(false);
            search.queryProperty().set("");
            leave.run();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                if (event.isShiftDown()) {
                    search.previous();
                } else {
                    search.next();
                }
            }
            case ESCAPE -> {
                event.consume();
                close();
            }
            default -> {}
        }
    }

    private void tell() {
        Found now = search.foundProperty().get();
        if (!search.hasWords()) {
            found.setText(texts.get("evidence.find.noWords"));
        } else if (search.queryProperty().get().isBlank()) {
            found.setText("");
        } else if (now.pages().isEmpty()) {
            found.setText(texts.get("evidence.find.nothing"));
        } else {
            int page = now.pages().get(now.at());
            found.setText(
                    texts.get("evidence.find.found", now.at() + 1, now.pages().size(), page + 1, now.on(page)));
        }
    }
}
