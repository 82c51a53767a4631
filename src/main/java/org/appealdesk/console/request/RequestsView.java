package org.appealdesk.console.request;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.CountdownChip;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.engine.RequestTrail;
import org.appealdesk.engine.RequestTrail.Standing;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.state.RequestState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was asked of a party: each item with a shape, a word and a hue for its state, and with what came for it. */
public final class RequestsView extends BaseView {
    private final RequestsViewModel requests;
    private final ScreenTools tools;
    private final Texts texts;
    private final String side;
    private final VBox root = new VBox(8);
    private final Subscriptions whileShown = new Subscriptions();

    public RequestsView(RequestsViewModel requests, ScreenTools tools) {
        this.requests = requests;
        this.tools = tools;
        this.texts = tools.texts();
        this.side = requests.side().name().toLowerCase(Locale.ROOT);
        root.setId("requests-" + side);
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.add(whileShown::cancel);
        var entries = requests.entries();
        whileAttached.whenever(() -> show(entries.getValue()), entries, texts.wordingProperty());
    }

    private void show(List<RequestTrail.Entry> entries) {
        String hadKeyboard = focusedId();
        whileShown.cancel();
        root.getChildren().clear();
        for (RequestTrail.Entry entry : entries) {
            root.getChildren().add(card(entry, root.getChildren().size() + 1));
        }
        root.setVisible(!entries.isEmpty());
        if (!hadKeyboard.isEmpty()) {
            root.lookupAll("#" + hadKeyboard).stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    /** Of the button that has the keyboard, so that it stays there when the card is made anew. */
    private String focusedId() {
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (focused == null || focused.getId() == null) {
            return "";
        }
        return root.lookupAll("#" + focused.getId()).contains(focused) ? focused.getId() : "";
    }

    private VBox card(RequestTrail.Entry entry, int number) {
        VBox card = new VBox(6, head(entry));
        card.getStyleClass().add("card");
        for (RequestTrail.Item item : entry.items()) {
            card.getChildren().add(item(item));
        }
        if (!entry.reminders().isEmpty()) {
            card.getChildren()
                    .add(Labels.text(
                            texts.get(
                                    "request.reminded",
                                    entry.reminders().stream()
                                            .map(texts.formats()::time)
                                            .collect(Collectors.joining(", "))),
                            "small",
                            "muted"));
        }
        if (entry.state().answerable()) {
            card.getChildren().add(buttons(entry, number));
        }
        return card;
    }

    private Node head(RequestTrail.Entry entry) {
        HBox head = new HBox(6, Labels.line(texts.get("request.asked"), "strong"), Labels.space());
        requests.countdown(entry).ifPresent(countdown -> {
            CountdownChip chip = CountdownChip.withBar(texts, tools.ticker());
            chip.show(countdown);
            head.getChildren().add(chip);
        });
        RequestState state = entry.state();
        String due = texts.formats().dayAndTime(state.request().dueAt());
        Label line = switch (state.status()) {
            case OPEN -> Labels.text(texts.get("request.state.due", due), "small", "muted");
            case LAPSED -> Labels.text(texts.get("request.state.LAPSED", due), "small", "alarmed");
            case SUPPLIED, WITHDRAWN ->
                Labels.text(texts.get("request.state." + state.status().name()), "small", "muted");
        };
        return new VBox(2, head, line);
    }

    private VBox item(RequestTrail.Item item) {
        Label text = Labels.text(item.asked().text(), "small");
        Label state =
                Labels.line(texts.get("request.standing." + item.standing().name()), "small", "strong");
        state.getStyleClass().add(hue(item.standing()));
        state.setGraphic(new FontIcon(shape(item.standing())));
        VBox box = new VBox(2, text, state);
        box.getStyleClass().add("request-item");
        item.answers().forEach(answer -> box.getChildren().add(answer(answer)));
        return box;
    }

    private static Feather shape(Standing standing) {
        return switch (standing) {
            case OPEN -> Feather.SQUARE;
            case SUPPLIED -> Feather.CHECK_SQUARE;
            case SUPPLIED_LATE -> Feather.CHECK_CIRCLE;
            case OVERDUE -> Feather.ALERT_OCTAGON;
            case TAKEN_BACK -> Feather.X_SQUARE;
        };
    }

    private static String hue(Standing standing) {
        return switch (standing) {
            case OPEN, TAKEN_BACK -> "muted";
            case SUPPLIED -> "done";
            case SUPPLIED_LATE -> "warned";
            case OVERDUE -> "alarmed";
        };
    }

    private Node answer(RequestTrail.Supplied answer) {
        FlowPane links = new FlowPane(4, 4);
        links.getChildren()
                .add(link(
                        "answer-" + answer.version(),
                        texts.formats().time(answer.at()),
                        texts.get("request.answer.open"),
                        () -> requests.openings().told(answer.version())));
        for (EvidenceFile file : answer.evidence()) {
            links.getChildren()
                    .add(link(
                            "supplied-" + file.id(),
                            file.id(),
                            texts.get("request.evidence.open", file.id()),
                            () -> requests.openings().evidence(file.id())));
        }
        VBox box = new VBox(2, links);
        if (!answer.text().isBlank()) {
            box.getChildren().add(0, Labels.text("“" + answer.text() + "”", "small"));
        }
        return box;
    }

    private static Button link(String id, String text, String about, Runnable open) {
        Button link = new Button(text);
        link.setId(id);
        link.getStyleClass().add("reveal");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(about);
        link.setOnAction(ignored -> open.run());
        return link;
    }

    private FlowPane buttons(RequestTrail.Entry entry, int number) {
        WhyNotButton remind = button("request.remind", "remind-" + side + "-" + number);
        remind.setGraphic(new FontIcon(Feather.BELL));
        whileShown.bind(remind.availabilityProperty(), requests.canRemind(entry));
        remind.onUse(() -> requests.remind(entry));
        WhyNotButton extend = button("request.extend", "extend-" + side + "-" + number);
        extend.setGraphic(new FontIcon(Feather.CLOCK));
        whileShown.bind(extend.availabilityProperty(), requests.canExtend());
        extend.onUse(() -> requests.openings().extend(entry));
        FlowPane buttons = new FlowPane(6, 6, remind, extend);
        if (entry.state().status() == RequestState.Status.LAPSED) {
            WhyNotButton rule = button("request.rule", "rule-anyway-" + side + "-" + number);
            whileShown.bind(rule.availabilityProperty(), requests.canRule());
            rule.onUse(requests.openings()::rule);
            buttons.getChildren().add(rule);
        }
        return buttons;
    }

    private WhyNotButton button(String key, String id) {
        WhyNotButton button = new WhyNotButton(texts);
        button.setText(texts.get(key));
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }
}
