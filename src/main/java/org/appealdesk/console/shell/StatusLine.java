package org.appealdesk.console.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;

/** The line at the bottom: the rules, who decides, whose clock, which program. */
final class StatusLine extends BaseView {

    private final ScreenTools tools;
    private final Texts texts;
    private final ShellFacts facts;
    private final Label profile = new Label();
    private final Label authority = new Label();
    private final Label clock = new Label();
    private final Label version = new Label();
    private final HBox root;

    StatusLine(ScreenTools tools, ShellFacts facts) {
        this.tools = tools;
        this.texts = tools.texts();
        this.facts = facts;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        clock.setId("status-clock");
        root = new HBox(profile, authority, clock, space, version);
        root.getStyleClass().add("status-line");
        root.setId("status-line");
        // Nothing in it can be used, but by F6 it can be reached and heard.
        root.setFocusTraversable(true);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(
                this::show,
                texts.wordingProperty(),
                tools.ticker().nowProperty(),
                tools.ticker().exactProperty());
    }

    private void show() {
        // Live cases each have rules of their own.
        boolean oneProfile = !facts.profile().isEmpty();
        profile.setText(oneProfile ? texts.get("shell.status.profile", facts.profile()) : "");
        profile.setManaged(oneProfile);
        authority.setText(texts.get("shell.status.authority." + facts.place().name()));
        String now = texts.formats().dayAndTime(tools.ticker().now());
        clock.setText(
                tools.ticker().exactProperty().get()
                        ? texts.get("shell.status.clock." + facts.place().name(), now)
                        : texts.get("shell.status.clockUnknown", now));
        version.setText(texts.get("shell.status.version", facts.version()));
        root.setAccessibleText(Stream.of(profile, authority, clock, version)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
