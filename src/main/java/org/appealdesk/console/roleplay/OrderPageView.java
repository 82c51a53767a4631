package org.appealdesk.console.roleplay;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.CountdownChip;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.SectionHeader;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.console.widget.Wraps;

/** The page of an order as its buyer or seller sees it. */
final class OrderPageView extends BaseView {

    private final Texts texts;
    private final OrderPageViewModel model;
    private final PageForms forms;
    private final Map<PageButton, WhyNotButton> buttons = new EnumMap<>(PageButton.class);
    private final Label status = new Label();
    private final Label stage = new Label();
    private final Label about = new Label();
    private final CountdownChip countdown;
    private final VBox asked = new VBox();
    private final VBox ruling = new VBox();
    private final GridPane terms = new GridPane();
    private final VBox progress = new VBox();
    private final PartyChatView trade;
    private final PartyChatView support;
    private final CallerCheckView caller;
    private final Tab tradeTab = new Tab();
    private final VBox root = new VBox();

    /** @param tools speak the language of the page */
    OrderPageView(ScreenTools tools, OrderPageViewModel model) {
        this.texts = tools.texts();
        this.model = model;
        this.forms = new PageForms(tools, model);
        this.countdown = CountdownChip.asPill(texts, tools.ticker());
        this.trade = new PartyChatView(texts, model, false);
        this.support = new PartyChatView(texts, model, true);
        this.caller =
                new CallerCheckView(model.callerCheck(), model.side().name().toLowerCase(Locale.ROOT), texts);
        root.setId("order-page");
        root.getStyleClass().addAll("order-page", "of-" + model.side().name().toLowerCase(Locale.ROOT));
        asked.setId("order-asked");
        ruling.setId("order-ruling");
        TabPane tabs = tabs();
        VBox.setVgrow(tabs, Priority.ALWAYS);
        root.getChildren().addAll(heading(), ruling, asked, buttonPane(), tabs);
    }

    @Override
    public Parent root() {
        return root;
    }

    private Node heading() {
        status.setId("order-status");
        status.getStyleClass().add("large-title");
        stage.setId("order-stage");
        stage.getStyleClass().add("strong");
        about.setId("order-about");
        about.getStyleClass().add("muted");
        for (Label label : List.of(status, stage, about)) {
            Wraps.lines(label);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        countdown.setId("order-countdown");
        countdown.setMaxWidth(Region.USE_PREF_SIZE);
        VBox heading = new VBox(status, stage, countdown, about);
        heading.getStyleClass().add("order-heading");
        return heading;
    }

    private Node buttonPane() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("order-buttons");
        for (PageButton button : PageButton.of(model.side())) {
            WhyNotButton node = new WhyNotButton(texts);
            node.setId("order-" + button.name());
            node.textProperty().bind(texts.observe("roleplay.button." + button.name()));
            node.onUse(() -> press(button));
            buttons.put(button, node);
            pane.getChildren().add(node);
        }
        return pane;
    }

    private void press(PageButton button) {
        switch (button) {
            case PAID -> model.markPaid();
            case RELEASE -> model.release();
            case CANCEL_ORDER -> model.cancelOrder();
            case APPEAL -> forms.appeal(() -> trade.focusComposer());
            case NEGOTIATION_FAILED -> model.negotiationFailed();
            case CONSENSUS -> forms.consensus();
            case CANCEL_APPEAL -> model.cancelAppeal();
            case ADD_EVIDENCE -> forms.addEvidence();
            case OBJECT -> model.object();
        }
    }

    private TabPane tabs() {
        terms.getStyleClass().add("order-terms");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        terms.getColumnConstraints().addAll(labels, values);
        progress.getStyleClass().add("order-progress");
        progress.setId("order-progress");
        // Who calls waits for the answer, so that it stands above all that grows.
        VBox facts = new VBox(
                caller.root(),
                new SectionHeader(texts.observe("roleplay.progress")),
                progress,
                new SectionHeader(texts.observe("roleplay.terms")),
                terms);
        facts.getStyleClass().add("order-facts");
        // What the chats' lists do by themselves: in a low window nothing of it is out of reach.
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("roleplay-scroll");
        tradeTab.setContent(trade.root());
        tradeTab.textProperty().bind(texts.observe("roleplay.tab.trade"));
        tradeTab.setId("order-tab-trade");
        TabPane tabs = new TabPane(
                tab("order-tab-facts", "roleplay.tab.order", scroll),
                tradeTab,
                tab("order-tab-support", "roleplay.tab.support", support.root()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("order-tabs");
        return tabs;
    }

    private Tab tab(String id, String key, Node content) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(texts.observe(key));
        tab.setContent(content);
        return tab;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        buttons.forEach((button, node) -> whileAttached.bind(node.availabilityProperty(), model.availability(button)));
        whileAttached.follow(model.pageProperty(), this::show);
        whileAttached.attach(trade);
        whileAttached.attach(support);
        whileAttached.attach(caller);
    }

    private void show(OrderPage page) {
        OrderPage.Heading heading = page.heading();
        status.setText(heading.status());
        stage.setText(heading.stage());
        stage.setManaged(!heading.stage().isEmpty());
        about.setText(heading.about());
        countdown.show(heading.countdown());
        countdown.setManaged(heading.countdown() != null);
        terms.getChildren().clear();
        for (OrderPage.Term term : page.terms()) {
            int row = terms.getRowCount();
            Label label = new Label(term.label());
            label.getStyleClass().add("muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
            Label value = Labels.text(term.value());
            value.setMinHeight(Region.USE_PREF_SIZE);
            terms.addRow(row, label, value);
        }
        progress.getChildren().setAll(page.progress().stream().map(this::moment).toList());
        asked.getChildren().setAll(page.asked().stream().map(this::asked).toList());
        asked.setManaged(!page.asked().isEmpty());
        ruling.getChildren().clear();
        String text = page.ruling();
        ruling.setManaged(text != null);
        if (text != null) {
            Label words = Labels.text(text);
            words.setMinHeight(Region.USE_PREF_SIZE);
            ruling.getChildren().addAll(new SectionHeader(texts.observe("roleplay.ruling")), words);
            ruling.getStyleClass().setAll("card");
        }
    }

    private Node moment(OrderPage.Moment moment) {
        Label time = new Label(moment.time());
        time.getStyleClass().addAll("muted", "small");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Labels.text(moment.text());
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(time, words);
        line.getStyleClass().add("order-moment");
        return line;
    }

    private Node asked(OrderPage.Asked request) {
        Label due = new Label(request.due());
        due.getStyleClass().add("strong");
        Wraps.lines(due);
        due.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(due);
        card.getStyleClass().addAll("card", "order-asked");
        for (OrderPage.Item item : request.items()) {
            Label words = Labels.text(item.text());
            words.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(words, answer(request, item));
            row.getStyleClass().add("roleplay-row");
            card.getChildren().add(row);
        }
        return card;
    }

    private Node answer(OrderPage.Asked request, OrderPage.Item item) {
        if (item.isSupplied()) {
            return new Pill(texts.get("roleplay.asked.supplied"), Tone.GOOD);
        }
        Button supply = new Button(texts.get("roleplay.asked.supply"));
        supply.setId("order-supply-" + item.id());
        supply.setMinWidth(Region.USE_PREF_SIZE);
        supply.setOnAction(ignored -> forms.supply(request.requestId(), item));
        return supply;
    }
}
