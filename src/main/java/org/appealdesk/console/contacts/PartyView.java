package org.appealdesk.console.contacts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.findings.FindingDraft;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.SectionHeader;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.SignalWords;
import org.appealdesk.engine.CallTrail;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One party's column, in its hue and on its side. */
public final class PartyView extends BaseView {
    private final PartyViewModel party;
    private final View requests;
    private final Texts texts;
    private final EngineWords words;
    private final VBox facts = new VBox();
    private final VBox signals = new VBox(4);
    private final VBox claims = new VBox();
    private final Label localTime = new Label();
    private final Label quiet = Labels.text("", "small", "warned");
    private final WhyNotButton reveal;
    private final Button past = new Button();
    private final VBox root;

    /** @param requests what support asked of the party, shown below the facts */
    public PartyView(PartyViewModel party, View requests, Texts texts) {
        this.party = party;
        this.requests = requests;
        this.texts = texts;
        this.words = new EngineWords(texts);
        String side = party.side().name().toLowerCase(Locale.ROOT);
        facts.getStyleClass().add("party-facts");
        localTime.setId("there-" + side);
        quiet.setId("quiet-" + side);
        quiet.textProperty().bind(party.quietHours());
        quiet.managedProperty().bind(quiet.visibleProperty());
        reveal = new WhyNotButton(texts);
        reveal.getStyleClass().add("reveal");
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setId("reveal-" + side);
        reveal.onUse(() -> party.reveal(!party.revealedProperty().get()));
        past.setId("past-" + side);
        past.getStyleClass().addAll("quiet", "small", "past-button");
        past.setGraphic(new FontIcon(Feather.CLOCK));
        past.setOnAction(_ -> openPast());
        claims.getStyleClass().add("party-claims");
        signals.getStyleClass().add("signal-box");
        VBox content = new VBox(
                facts, past, requests.root(), signals, new SectionHeader(texts.observe("contacts.claims")), claims);
        content.getStyleClass().add("party-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(scroll, buttons(side));
        root.getStyleClass().addAll("party-column", side + "-column");
        root.setId("party-" + side);
        root.setAccessibleText(words.name(party.side()));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(
                this::showFacts, party.factsProperty(), party.revealedProperty(), texts.wordingProperty());
        whileAttached.attach(requests);
        whileAttached.bind(reveal.availabilityProperty(), party.canReveal());
        whileAttached.follow(party.signals(), this::showSignals);
        whileAttached.bind(
                past.textProperty(), party.past().lines().map(lines -> texts.get("contacts.past", lines.size())));
        whileAttached.whenever(this::showClaims, party.claims(), texts.wordingProperty());
        whileAttached.bind(quiet.visibleProperty(), party.isQuietThere());
        whileAttached.bind(
                localTime.textProperty(),
                party.localTime().map(time -> time.isEmpty() ? texts.get("contacts.there.unknown") : time));
    }

    private HBox buttons(String side) {
        WhyNotButton call = new WhyNotButton(texts);
        call.textProperty().bind(texts.observe("contacts.callButton"));
        call.setGraphic(new FontIcon(Feather.PHONE));
        call.setId("call-" + side);
        call.availabilityProperty().bind(party.canCall());
        call.onUse(party::call);
        WhyNotButton message = new WhyNotButton(texts);
        message.textProperty().bind(texts.observe("contacts.message"));
        message.setGraphic(new FontIcon(Feather.MESSAGE_SQUARE));
        message.setId("message-" + side);
        message.availabilityProperty().bind(party.canMessage());
        message.onUse(party::message);
        HBox row = new HBox(8, call, message);
        row.getStyleClass().add("party-buttons");
        return row;
    }

    private void showFacts() {
        PartyFacts now = party.factsProperty().get();
        boolean hadKeyboard = reveal.isFocused();
        reveal.setText(texts.get(party.revealedProperty().get() ? "contacts.hide" : "contacts.show"));
        facts.getChildren().setAll(role(now), name(now));
        FlowPane pills = pills(now);
        if (!pills.getChildren().isEmpty()) {
            facts.getChildren().add(pills);
        }
        facts.getChildren().add(table(now));
        if (hadKeyboard) {
            reveal.requestFocus();
        }
    }

    private void showSignals(List<SignalWords.Line> lines) {
        signals.getChildren()
                .setAll(lines.stream().map(line -> Labels.text(line.marked())).toList());
        signals.setVisible(!lines.isEmpty());
        signals.setManaged(!lines.isEmpty());
    }

    /** Shows the party's past cases. */
    public void openPast() {
        party.showPast();
    }

    private HBox role(PartyFacts now) {
        String key = now.role().isComplainant() ? "contacts.role.complainant" : "contacts.role.respondent";
        Label role = Labels.line(texts.get(key, words.name(now.side())).toUpperCase(Locale.ROOT), "party-role", hue());
        HBox line = new HBox(6, role);
        if (now.role().isComplainant()) {
            FontIcon flag = new FontIcon(Feather.FLAG);
            flag.getStyleClass().add("complainant-mark");
            role.setGraphic(flag);
        }
        return line;
    }

    private VBox name(PartyFacts now) {
        ElidedLabel nickname = new ElidedLabel(now.party().nickname());
        nickname.getStyleClass().add("large-title");
        ElidedLabel kyc = new ElidedLabel(texts.get("contacts.kyc", now.party().kycName()));
        kyc.getStyleClass().add("muted");
        return new VBox(2, nickname, kyc);
    }

    private FlowPane pills(PartyFacts now) {
        FlowPane pills = new FlowPane(6, 4);
        if (now.role().isBanned()) {
            pills.getChildren().add(new Pill(texts.get("contacts.banned"), Tone.BAD));
        }
        if (now.calls().isOutOfReach()) {
            pills.getChildren()
                    .add(new Pill(
                            texts.get("contacts.outOfReach", now.calls().rules().attempts()), Tone.WARN));
        }
        if (!now.role().isContacted()) {
            pills.getChildren().add(new Pill(texts.get("contacts.notContacted"), Tone.WARN));
        }
        if (now.role().isMaker()) {
            pills.getChildren().add(new Pill(texts.get("contacts.maker"), Tone.NEUTRAL));
        }
        if (now.party().history().merchant()) {
            pills.getChildren().add(new Pill(texts.get("contacts.merchant"), Tone.NEUTRAL));
        }
        return pills;
    }

    private GridPane table(PartyFacts now) {
        GridPane grid = new GridPane(8, 5);
        ColumnConstraints captions = new ColumnConstraints(70);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(captions, values);
        row(grid, "contacts.phone", phone());
        row(grid, "contacts.there", there());
        row(grid, "contacts.reached", value(reached(now.calls())));
        row(grid, "contacts.account", account(now.party().account()));
        row(grid, "contacts.orders", value(orders(now)));
        row(
                grid,
                "contacts.appeals",
                value(texts.get(
                        "contacts.appeals.value",
                        now.party().history().appealsFiled(),
                        now.party().history().appealsAgainst())));
        row(
                grid,
                "contacts.language",
                value(Locale.forLanguageTag(now.party().language())
                        .getDisplayLanguage(texts.language().locale())));
        return grid;
    }

    private Node phone() {
        return party.phone()
                .map(number -> {
                    ElidedLabel shown = new ElidedLabel(number);
                    shown.setId("phone-" + hue());
                    return (Node) new HBox(6, shown, reveal);
                })
                .orElseGet(() -> value(texts.get("contacts.phone.none")));
    }

    private VBox there() {
        VBox there = new VBox(2, localTime, quiet);
        party.phoneFacts().ifPresent(phone -> {
            String status = texts.get("contacts.phone." + phone.status().name());
            String place = party.phonePlace();
            String kind = texts.get("contacts.line." + phone.line().name());
            String about = Stream.of(place, kind, party.carrier(), status)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            Label line = Labels.text(about, "small");
            line.getStyleClass().add(phone.status() == PhoneFacts.Status.VERIFIED ? "muted" : "warned");
            there.getChildren().add(line);
        });
        return there;
    }

    private String reached(CallTrail calls) {
        return calls.calls().isEmpty()
                ? texts.get("contacts.reached.none")
                : texts.get(
                        "contacts.reached.some", calls.reached(), calls.calls().size());
    }

    private Node account(@Nullable PaymentAccount account) {
        if (account == null) {
            return value(texts.get("contacts.account.none"));
        }
        Label number = Labels.line(party.account());
        number.setId("account-" + hue());
        Label of = Labels.text(account.provider() + "\n" + account.holder(), "small", "muted");
        HBox line = new HBox(6, number);
        if (party.phone().isEmpty()) {
            line.getChildren().add(reveal);
        }
        return new VBox(2, line, of);
    }

    private String orders(PartyFacts now) {
        String perCent =
                texts.formats().decimal(BigDecimal.valueOf(now.party().history().completedPerMille(), 1));
        return texts.get(
                "contacts.orders.value",
                texts.formats().count(now.party().history().orders()),
                perCent);
    }

    private void showClaims() {
        claims.getChildren().clear();
        if (party.claims().isEmpty()) {
            claims.getChildren().add(Labels.text(texts.get("contacts.claims.none"), "muted", "small"));
        }
        party.claims().forEach(draft -> claims.getChildren().add(claim(draft)));
    }

    private VBox claim(FindingDraft draft) {
        VBox box = new VBox(4, Labels.text("“" + draft.claimProperty().get() + "”"));
        box.getStyleClass().addAll("claim", hue() + "-claim");
        FindingResult result = draft.resultProperty().get();
        if (result != FindingResult.OPEN) {
            String name = words.name(result);
            Pill pill = new Pill(
                    draft.grounds().isEmpty() ? name : texts.get("contacts.finding", name, party.grounds(draft)),
                    result == FindingResult.PROVED ? Tone.GOOD : Tone.BAD);
            box.getChildren().add(pill);
        }
        return box;
    }

    private void row(GridPane grid, String captionKey, Node value) {
        Label caption = Labels.line(texts.get(captionKey), "muted");
        GridPane.setValignment(caption, VPos.TOP);
        grid.addRow(grid.getRowCount(), caption, value);
    }

    private static Label value(String text) {
        return Labels.text(text);
    }

    private String hue() {
        return party.side() == Side.BUYER ? "buyer" : "seller";
    }
}
