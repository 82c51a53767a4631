package org.appealdesk.console.contacts;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.contacts.CallViewModel.Field;
import org.appealdesk.console.contacts.CallViewModel.State;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.SideSheetView;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet of a phone call: whom, what to say first, the timer, how it ended. */
public final class CallView extends SideSheetView<CallViewModel> {
    private final Texts texts;
    private final EngineWords words;

    /** @param calls gives the call to a side */
    public CallView(Side first, Function<Side, CallViewModel> calls, Texts texts) {
        super(
                "call",
                first,
                calls,
                texts,
                call -> texts.get("contacts.call.to", call.party().nickname()));
        this.texts = texts;
        this.words = new EngineWords(texts);
    }

    @Override
    protected List<Node> parts(CallViewModel call) {
        whileShown().follow(call.stateProperty(), state -> closeIf(state == State.LOGGED));
        return List.of(number(call), script(call), timer(call), code(call), outcome(call), note(call), end(call));
    }

    @Override
    protected void submit(CallViewModel call) {
        call.log();
    }

    private VBox number(CallViewModel call) {
        VBox box = new VBox(2);
        call.phone()
                .ifPresentOrElse(
                        phone -> {
                            Label number = Labels.line("", "call-number");
                            number.setId("call-number");
                            Button show = button("contacts.show", "call-reveal", call::reveal);
                            show.getStyleClass().add("reveal");
                            show.visibleProperty().bind(call.revealedProperty().not());
                            whileShown()
                                    .bind(
                                            number.textProperty(),
                                            call.revealedProperty()
                                                    .map(isWhole -> isWhole ? phone.number() : phone.masked()));
                            HBox line = new HBox(8, number, show);
                            line.getStyleClass().add("call-row");
                            Label quiet = Labels.text(call.quietHours(), "warned");
                            quiet.managedProperty().bind(quiet.visibleProperty());
                            whileShown().bind(quiet.visibleProperty(), call.isQuietThere());
                            Label place = Labels.text("", "muted");
                            whileShown()
                                    .bind(
                                            place.textProperty(),
                                            call.localTime()
                                                    .map(time -> time.isEmpty()
                                                            ? texts.get("contacts.phone."
                                                                    + phone.status()
                                                                            .name())
                                                            : texts.get("contacts.call.place", call.place(), time)));
                            box.getChildren().addAll(line, place, quiet);
                        },
                        () -> box.getChildren().add(Labels.text(texts.get("contacts.call.noNumber"), "warned")));
        box.getChildren().add(Labels.text(attempt(call), "muted"));
        return box;
    }

    private String attempt(CallViewModel call) {
        int vain = call.calls().vain().size();
        int enough = call.calls().rules().attempts();
        if (call.calls().isOutOfReach()) {
            return texts.get("contacts.call.outOfReach", vain);
        }
        return call.countsFrom()
                .map(from -> texts.get(
                        "contacts.call.tooSoon", vain, enough, texts.formats().time(from)))
                .orElseGet(() -> texts.get("contacts.call.attempt", vain + 1, enough));
    }

    private VBox script(CallViewModel call) {
        String language = EngineWords.languageOf(call.party()).ownName();
        VBox box = new VBox(
                4,
                Labels.text(texts.get("contacts.call.scriptTitle", language), "section-title"),
                Labels.text(call.script()),
                Labels.text(call.consent(), "strong"));
        box.getStyleClass().addAll("card", call.side() == Side.BUYER ? "buyer-claim" : "seller-claim");
        return box;
    }

    private HBox timer(CallViewModel call) {
        Label time = Labels.line("", "call-timer");
        time.setId("call-timer");
        whileShown().bind(time.textProperty(), call.durationProperty().map(texts.formats()::duration));
        Button dial = button("contacts.call.dial", "call-dial", call::dial);
        dial.getStyleClass().add("go");
        dial.setGraphic(new FontIcon(Feather.PHONE_CALL));
        Button start = button("contacts.call.start", "call-start", call::start);
        Button hangUp = button("contacts.call.hangUp", "call-hang-up", call::hangUp);
        hangUp.setGraphic(new FontIcon(Feather.PHONE_OFF));
        whileShown().follow(call.stateProperty(), state -> {
            dial.setDisable(state != State.READY || call.phone().isEmpty());
            start.setDisable(state != State.READY);
            hangUp.setDisable(state != State.RUNNING);
        });
        Focus.startAt(call.phone().isEmpty() ? start : dial);
        HBox row = new HBox(8, dial, start, hangUp, Labels.space(), time);
        row.getStyleClass().add("call-row");
        return row;
    }

    private VBox code(CallViewModel call) {
        Label code = Labels.line("", "call-code");
        code.setId("call-code");
        Label about = Labels.text("", "small");
        Label script = Labels.text("");
        Label way = Labels.text(texts.get("contacts.code.onItsWay"), "small", "warned");
        way.managedProperty().bind(way.visibleProperty());
        whileShown().bind(way.visibleProperty(), call.code().isOnItsWay());
        Button again = button(
                "contacts.code.again", "call-code-again", () -> call.code().take());
        HBox line = new HBox(12, code, about, Labels.space(), again);
        line.getStyleClass().add("call-row");
        VBox box = new VBox(4, Labels.text(texts.get("contacts.code.title"), "section-title"), line, script, way);
        box.getStyleClass().add("card");
        box.managedProperty().bind(box.visibleProperty());
        whileShown().follow(call.code().code(), spoken -> {
            box.setVisible(!spoken.isEmpty());
            script.setText(call.code().script());
            code.setText(spoken);
        });
        whileShown().follow(call.code().left(), left -> {
            boolean isOver = left.isZero();
            about.setText(
                    isOver
                            ? texts.get("contacts.code.over")
                            : texts.get("contacts.code.left", texts.formats().duration(left)));
            code.setOpacity(isOver ? 0.4 : 1);
        });
        return new VBox(4, box, Labels.problem(call.code().problemProperty()));
    }

    private VBox outcome(CallViewModel call) {
        Segments<CallOutcome> outcomes = new Segments<>(
                "call-outcome",
                List.of(CallOutcome.values()),
                call.outcomeProperty(),
                one -> texts.computed(() -> words.name(one)));
        outcomes.follow(whileShown());
        // What comes next is to say how the call ended.
        whileShown().onChange(call.stateProperty(), () -> {
            if (call.stateProperty().get() == State.ENDED) {
                Focus.first(outcomes, _ -> true).ifPresent(Node::requestFocus);
            }
        });
        return new VBox(
                4,
                Labels.text(texts.get("contacts.call.outcome"), "field-label"),
                outcomes,
                Labels.problem(call.problem(Field.OUTCOME)));
    }

    private VBox note(CallViewModel call) {
        TextArea note = new TextArea();
        note.setId("call-note");
        note.setPrefRowCount(3);
        Wraps.lines(note);
        note.setPromptText(texts.get("contacts.call.notePrompt"));
        whileShown().bindBoth(note.textProperty(), call.noteProperty());
        Label label = Labels.text(texts.get("contacts.call.note"), "field-label");
        label.setLabelFor(note);
        return new VBox(4, label, note);
    }

    private VBox end(CallViewModel call) {
        Button log = button("contacts.call.log", "call-log", call::log);
        log.getStyleClass().add("primary");
        log.setDefaultButton(true);
        Button cancel = button("contacts.call.cancel", "sheet-cancel", this::close);
        HBox buttons = new HBox(8, Labels.space(), cancel, log);
        buttons.getStyleClass().add("sheet-buttons");
        return new VBox(8, Labels.problem(call.problem(Field.FORM)), buttons);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setOnAction(ignored -> action.run());
        return button;
    }
}
