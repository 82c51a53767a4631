package org.appealdesk.console.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The claims of both parties, each to be weighed; after a ruling, what was found. */
public final class FindingsView extends BaseView {
    private final FindingsViewModel findings;
    private final Texts texts;
    private final EngineWords words;
    private final String idPrefix;
    private final VBox content = new VBox(10);
    private final ScrollPane root = new ScrollPane(content);
    private Runnable leave = () -> {};
    private final Subscriptions whileShown = new Subscriptions();

    /** @param idPrefix tells its nodes apart where two of these are on one screen */
    public FindingsView(FindingsViewModel findings, Texts texts, String idPrefix) {
        this.findings = findings;
        this.texts = texts;
        this.words = new EngineWords(texts);
        this.idPrefix = idPrefix;
        content.getStyleClass().add("findings");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("findings-scroll");
        root.setId(idPrefix + "-findings");
    }

    /** What to do before a ground is shown, which is somewhere else on the screen. */
    public void onLeave(Runnable leaving) {
        leave = leaving;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.add(whileShown::cancel);
        // Only the list itself: a card follows its own draft, and keeps the keyboard while it is written in.
        whileAttached.whenever(
                this::show,
                findings.claimsProperty(),
                findings.evidenceProperty(),
                findings.rulingProperty(),
                findings.objectionProperty(),
                texts.wordingProperty());
    }

    /** Made anew, it leaves the keyboard where it was: evidence may come while the agent writes. */
    private void show() {
        Optional<Node> before = focused();
        whileShown.cancel();
        content.getChildren().clear();
        findings.objectionProperty().get().map(new ObjectionCard(texts)::of).ifPresent(card -> {
            card.setId(idPrefix + "-objection");
            content.getChildren().add(card);
        });
        findings.ruling().ifPresentOrElse(this::showSettled, this::showDrafts);
        before.map(Node::getId)
                .ifPresent(id -> Focus.first(content, node -> id.equals(node.getId()))
                        .ifPresent(now -> keepKeyboard(before.get(), now)));
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(content.getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> Focus.isInside(owner, content));
    }

    private static void keepKeyboard(Node before, Node now) {
        // A field that gets its skin later would select all of its text then.
        now.applyCss();
        now.requestFocus();
        if (before instanceof TextField old && now instanceof TextField field) {
            field.selectRange(old.getAnchor(), old.getCaretPosition());
        }
    }

    private void showSettled(Ruling ruling) {
        content.getChildren().add(Labels.text(texts.get("ruling.findings.settled"), "muted"));
        int number = 1;
        for (Finding finding : ruling.findings()) {
            content.getChildren().add(settled(finding, idPrefix + "-" + number++));
        }
    }

    private void showDrafts() {
        content.getChildren().add(Labels.text(texts.get("ruling.findings.about"), "muted"));
        if (findings.drafts().isEmpty()) {
            content.getChildren().add(Labels.text(texts.get("ruling.findings.none")));
        }
        int number = 1;
        for (FindingDraft draft : findings.drafts()) {
            content.getChildren().add(card(draft, idPrefix + "-" + number++));
        }
        content.getChildren().add(adders());
        Focus.first(content, node -> true).ifPresent(Focus::startAt);
    }

    private FlowPane adders() {
        FlowPane row = new FlowPane(8, 8);
        for (Side side : Side.values()) {
            Button add = new Button(texts.get("ruling.finding.add." + side.name()));
            add.setId(idPrefix + "-add-" + side.name().toLowerCase(Locale.ROOT));
            add.setGraphic(new FontIcon(Feather.PLUS));
            add.setOnAction(ignored -> findings.add(side, ""));
            row.getChildren().add(add);
        }
        return row;
    }

    private VBox card(FindingDraft draft, String id) {
        Segments<FindingResult> results = new Segments<>(
                id + "-result",
                List.of(FindingResult.OPEN, FindingResult.PROVED, FindingResult.DISPROVED),
                draft.resultProperty(),
                result -> texts.observe("ruling.finding." + result.name()));
        results.follow(whileShown);
        results.button(FindingResult.PROVED).getStyleClass().add("good-segment");
        results.button(FindingResult.DISPROVED).getStyleClass().add("bad-segment");
        Label whose =
                Labels.line(words.name(draft.side()).toUpperCase(Locale.ROOT), "section-title", hue(draft.side()));
        HBox head = new HBox(8, whose, Labels.space(), results);
        if (draft.isOwnWording()) {
            head.getChildren().add(remover(draft, id));
        }
        head.getStyleClass().add("finding-head");
        VBox card = new VBox(
                6, head, claim(draft, id), links(draft, id), grounds(draft, id).root());
        card.getStyleClass().addAll("finding-card", hue(draft.side()) + "-claim");
        return card;
    }

    private Button remover(FindingDraft draft, String id) {
        Button remove = new Button();
        remove.setId(id + "-remove");
        remove.setGraphic(new FontIcon(Feather.TRASH_2));
        remove.getStyleClass().add("quiet");
        remove.setAccessibleText(texts.get("ruling.finding.remove"));
        remove.setTooltip(new Tooltip(texts.get("ruling.finding.remove")));
        remove.setOnAction(ignored -> findings.remove(draft));
        return remove;
    }

    private Node claim(FindingDraft draft, String id) {
        if (!draft.isOwnWording()) {
            return Labels.text("“" + draft.claimProperty().get() + "”");
        }
        TextField field = new TextField();
        field.setId(id + "-claim");
        field.setPromptText(texts.get("ruling.finding.prompt"));
        whileShown.bindBoth(field.textProperty(), draft.claimProperty());
        return field;
    }

    private FlowPane links(FindingDraft draft, String id) {
        FlowPane row = new FlowPane(6, 6);
        row.getChildren().add(Labels.line(texts.get("ruling.finding.evidence"), "muted", "small"));
        for (SidedEvidence one : findings.evidence()) {
            String evidenceId = one.evidence().id();
            ToggleButton link = new ToggleButton(
                    evidenceId + " " + words.name(one.evidence().kind()));
            link.setId(id + "-link-" + evidenceId);
            link.setMnemonicParsing(false);
            link.getStyleClass().addAll("evidence-link", hue(one.side()) + "-segment");
            Ground whole = Ground.evidence(evidenceId);
            whileShown.whenever(() -> link.setSelected(draft.grounds().contains(whole)), draft.grounds());
            link.setOnAction(ignored -> draft.link(whole, link.isSelected()));
            row.getChildren().add(link);
        }
        return row;
    }

    private GroundRow grounds(FindingDraft draft, String id) {
        GroundRow row = new GroundRow(findings, texts, id, this::open);
        whileShown.whenever(() -> row.show(draft.grounds(), ground -> draft.link(ground, false)), draft.grounds());
        return row;
    }

    private void open(Ground ground) {
        leave.run();
        findings.open(ground);
    }

    private VBox settled(Finding finding, String id) {
        Pill pill = new Pill(words.name(finding.result()), tone(finding.result()));
        HBox head = new HBox(
                8,
                Labels.line(words.name(finding.side()).toUpperCase(Locale.ROOT), "section-title", hue(finding.side())),
                pill);
        head.getStyleClass().add("finding-head");
        GroundRow grounds = new GroundRow(findings, texts, id, this::open);
        grounds.show(finding.grounds());
        VBox card = new VBox(6, head, Labels.text("“" + finding.claim() + "”"), grounds.root());
        card.getStyleClass().addAll("finding-card", hue(finding.side()) + "-claim");
        return card;
    }

    private static Tone tone(FindingResult result) {
        return switch (result) {
            case PROVED -> Tone.GOOD;
            case DISPROVED -> Tone.BAD;
            case OPEN -> Tone.NEUTRAL;
        };
    }

    private static String hue(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
