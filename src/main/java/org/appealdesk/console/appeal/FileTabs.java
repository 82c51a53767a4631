package org.appealdesk.console.appeal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.appeal.AppealViewModel.Tab;
import org.appealdesk.console.evidence.EvidenceView;
import org.appealdesk.console.findings.FindingsView;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.progress.ProgressView;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.transcript.ChatView;
import org.appealdesk.console.transcript.TimelineView;
import org.appealdesk.console.widget.Segments;

/** The tabs between the parties; only the one in front is attached. */
final class FileTabs extends BaseView {
    private final AppealViewModel appeal;
    private final Texts texts;
    private final Segments<Tab> strip;
    private final StackPane place = new StackPane();
    private final Map<Tab, View> views = new EnumMap<>(Tab.class);
    private final TimelineView timeline;
    private final ChatView chat;
    private final EvidenceView evidence;
    private final VBox root;
    private final Subscriptions whileInFront = new Subscriptions();

    FileTabs(AppealViewModel appeal, ScreenTools tools) {
        this.appeal = appeal;
        this.texts = tools.texts();
        timeline = new TimelineView(appeal.timeline(), texts);
        chat = new ChatView(appeal.chat(), texts);
        evidence = new EvidenceView(appeal.evidence(), texts);
        views.put(Tab.TIMELINE, timeline);
        views.put(Tab.CHAT, chat);
        views.put(Tab.EVIDENCE, evidence);
        views.put(Tab.FINDINGS, new FindingsView(appeal.findings(), texts, "case"));
        views.put(
                Tab.PROGRESS,
                new ProgressView(appeal.progress(), texts, tools.ticker().nowProperty()));
        strip = new Segments<>("tab", List.of(Tab.values()), appeal.tabProperty(), this::name);
        strip.getStyleClass().setAll("tab-strip");
        strip.chooseBySpaceOnly();
        HBox head = new HBox(8, strip);
        head.getStyleClass().add("tab-head");
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0);
        root = new VBox(head, place);
        root.getStyleClass().add("file-tabs");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        strip.follow(whileAttached);
        whileAttached.add(whileInFront::cancel);
        whileAttached.follow(appeal.tabProperty(), this::show);
    }

    /** Shows the evidence in a window of its own. */
    void evidenceApart() {
        evidence.showApart();
    }

    /** Offers what is selected on the tab in front as what a finding rests on. */
    void useAsGround() {
        switch (appeal.tabProperty().get()) {
            case TIMELINE -> timeline.useAsGround();
            case CHAT -> chat.useAsGround();
            case EVIDENCE -> appeal.evidence().point();
            case FINDINGS, PROGRESS -> {}
        }
    }

    /** Lets the agent look for words in what is in front; in the timeline where nothing is to be read. */
    void find() {
        switch (appeal.tabProperty().get()) {
            case CHAT -> chat.find();
            case EVIDENCE -> evidence.find();
            case TIMELINE, FINDINGS, PROGRESS -> {
                appeal.tabProperty().set(Tab.TIMELINE);
                timeline.find();
            }
        }
    }

    /** Lets the agent choose how to save what was said. */
    void exportChat() {
        appeal.tabProperty().set(Tab.CHAT);
        chat.chooseExport();
    }

    /** Lets the agent choose a day to go to, in the chat or else in the timeline. */
    void chooseDay() {
        if (appeal.tabProperty().get() == Tab.CHAT) {
            chat.chooseDay();
        } else {
            appeal.tabProperty().set(Tab.TIMELINE);
            timeline.chooseDay();
        }
    }

    private void show(Tab tab) {
        whileInFront.cancel();
        View view = Objects.requireNonNull(views.get(tab));
        whileInFront.attach(view);
        place.getChildren().setAll(view.root());
        if (tab == Tab.EVIDENCE) {
            evidence.focus();
        }
    }

    private ObservableValue<String> name(Tab tab) {
        String key = "appeal.tab." + tab.name();
        return switch (tab) {
            case TIMELINE, PROGRESS -> texts.observe(key);
            case CHAT -> texts.observe(key, appeal.chat().countProperty());
            case EVIDENCE ->
                texts.computed(
                        () -> texts.get(key, appeal.evidence().evidenceCount()),
                        appeal.evidence().items());
            case FINDINGS ->
                texts.computed(
                        () -> texts.get(
                                key,
                                appeal.findings().weighedProperty().getValue(),
                                appeal.findings().drafts().size()),
                        appeal.findings().drafts());
        };
    }
}
