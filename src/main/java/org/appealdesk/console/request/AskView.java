package org.appealdesk.console.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.request.AskViewModel.Field;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.SideSheetView;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet that asks a party for information: what, until when, and how the party will read it. */
public final class AskView extends SideSheetView<AskViewModel> {
    private final Texts texts;
    private final EngineWords words;

    /** @param requests gives the request to a side */
    public AskView(Side first, Function<Side, AskViewModel> requests, Texts texts) {
        this(first, requests, texts, new EngineWords(texts));
    }

    private AskView(Side first, Function<Side, AskViewModel> requests, Texts texts, EngineWords words) {
        super(
                "ask",
                first,
                requests,
                texts,
                request -> words.name(request.side()) + " · " + request.party().nickname());
        this.texts = texts;
        this.words = words;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        super.onAttach(whileAttached);
        whileAttached.add(() -> models().forEach(AskViewModel::putAside));
    }

    @Override
    protected List<Node> parts(AskViewModel request) {
        HBox middle = new HBox(20, choices(request), preview(request));
        VBox.setVgrow(middle, Priority.ALWAYS);
        whileShown().follow(request.sentProperty(), this::closeIf);
        return List.of(middle, end(request));
    }

    @Override
    protected void submit(AskViewModel request) {
        request.send();
    }

    private VBox choices(AskViewModel request) {
        VBox items = new VBox(6);
        items.getStyleClass().add("ask-items");
        // Only when there is another one: rows made anew lose the keyboard.
        whileShown().follow(request.itemCount(), _ -> showItems(items, request));
        ScrollPane scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button own = new Button(texts.get("request.own"));
        own.setId("ask-own");
        own.setGraphic(new FontIcon(Feather.PLUS));
        own.setOnAction(ignored -> request.addOwn());
        VBox box = new VBox(
                8,
                field("request.items"),
                scroll,
                own,
                Labels.problem(request.problem(Field.ITEMS)),
                field("request.due"),
                DuePicker.of(request.due(), texts, whileShown()),
                Labels.problem(request.problem(Field.DUE)));
        box.getStyleClass().add("ask-choices");
        return box;
    }

    private void showItems(VBox box, AskViewModel request) {
        List<VBox> rows = new ArrayList<>();
        int number = 1;
        for (ItemDraft item : request.items()) {
            rows.add(item(item, number++));
        }
        box.getChildren().setAll(rows);
    }

    private VBox item(ItemDraft item, int number) {
        CheckBox chosen = new CheckBox();
        chosen.setId("ask-item-" + number);
        whileShown().bindBoth(chosen.selectedProperty(), item.chosenProperty());
        chosen.setText(words.name(item.kind()));
        if (number == 1) {
            Focus.startAt(chosen);
        }
        TextField text = new TextField();
        text.setId("ask-text-" + number);
        text.setPromptText(texts.get("request.ownPrompt"));
        whileShown().bindBoth(text.textProperty(), item.textProperty());
        text.disableProperty().bind(chosen.selectedProperty().not());
        HBox head = new HBox(8, chosen);
        if (item.isOnFile()) {
            head.getChildren().add(new Pill(texts.get("request.onFile"), Tone.GOOD));
        }
        return new VBox(3, head, text);
    }

    private VBox preview(AskViewModel request) {
        Label text = Labels.text("");
        text.setId("ask-preview");
        whileShown().bind(text.textProperty(), request.preview());
        VBox letter = new VBox(text);
        letter.getStyleClass().addAll("letter", request.side().name().toLowerCase(Locale.ROOT) + "-letter");
        VBox box = new VBox(
                8,
                Labels.text(
                        texts.get(
                                "request.preview",
                                request.party().nickname(),
                                request.language().ownName()),
                        "field-label"),
                letter);
        if (!request.speaksTheirs()) {
            box.getChildren()
                    .add(Labels.text(
                            texts.get("request.notSpoken", request.party().language()), "warned"));
        }
        box.getStyleClass().add("ask-preview");
        return box;
    }

    private VBox end(AskViewModel request) {
        Button send = new Button(texts.get(
                "request.send." + request.side().name(), request.party().nickname()));
        send.setId("ask-send");
        send.setMnemonicParsing(false);
        send.setDefaultButton(true);
        send.getStyleClass().add(request.side().name().toLowerCase(Locale.ROOT) + "-fill");
        send.setOnAction(ignored -> request.send());
        Button cancel = new Button(texts.get("request.cancel"));
        cancel.setId("sheet-cancel");
        cancel.setOnAction(ignored -> close());
        HBox buttons = new HBox(8, Labels.space(), cancel, send);
        buttons.getStyleClass().add("sheet-buttons");
        return new VBox(8, Labels.problem(request.problem(Field.FORM)), buttons);
    }

    private Label field(String key) {
        return Labels.text(texts.get(key), "field-label");
    }
}
