package org.appealdesk.console.ruling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.TabKey;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.trade.Side;

/** The sheet of the second person: all of the proposed ruling, to be approved or sent back. */
public final class ApprovalView extends SheetView {
    private final ApprovalViewModel approval;
    private final Texts texts;
    private final EngineWords words;
    private final VBox root = new VBox(12);
    private final Subscriptions whileShown = new Subscriptions();

    public ApprovalView(ApprovalViewModel approval, Texts texts) {
        this.approval = approval;
        this.texts = texts;
        this.words = new EngineWords(texts);
        root.getStyleClass().add("ruling-sheet");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.add(whileShown::cancel);
        // Only when there is another ruling to judge: else the keyboard would be lost while a reason is written.
        whileAttached.follow(approval.proposalProperty().map(now -> now.map(Bench.Proposal::ruling)), _ -> show());
        whileAttached.follow(texts.wordingProperty(), ignored -> show());
        whileAttached.follow(approval.doneProperty(), this::closeIf);
    }

    private void show() {
        whileShown.cancel();
        root.getChildren().clear();
        approval.proposal()
                .ifPresentOrElse(this::show, () -> root.getChildren().add(Labels.text(texts.get("ruling.judge.gone"))));
    }

    private void show(Bench.Proposal proposal) {
        Ruling ruling = proposal.ruling();
        VBox facts = new VBox(
                10,
                Labels.text(texts.get("ruling.judge.title", proposal.by()), "muted"),
                second(),
                Labels.text(words.name(ruling.outcome()), "large-title"),
                Labels.text(words.about(ruling.outcome())),
                new MoneyFlow(texts).of(approval.transfers()),
                Labels.text(texts.get("ruling.cited", ruling.ruleCited())));
        ruling.findings().forEach(finding -> facts.getChildren().add(finding(finding)));
        ruling.measures().forEach(measure -> facts.getChildren().add(measure(measure)));
        GridPane letters = new GridPane(16, 0);
        for (Side side : Side.values()) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            letters.getColumnConstraints().add(half);
            letters.addColumn(letters.getColumnConstraints().size() - 1, letter(ruling, side));
        }
        facts.getChildren().addAll(Labels.text(texts.get("ruling.texts"), "field-label"), letters);
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren()
                .addAll(
                        offline().node(),
                        newer(),
                        scroll,
                        why(),
                        Labels.problem(approval.problemProperty()),
                        buttons(ruling));
    }

    /** Why somebody else looks at it; or that nobody can approve it any more. */
    private Label second() {
        Label second = Labels.text("", "warned");
        whileShown.follow(
                approval.proposalProperty(),
                now -> now.ifPresent(proposal -> {
                    second.setId(proposal.isLapsed() ? "judge-lapsed" : "judge-second");
                    second.setText(proposal.isLapsed() ? texts.get("ruling.judge.lapsed") : why(proposal));
                }));
        return second;
    }

    private String why(Bench.Proposal proposal) {
        return texts.get(
                "ruling.judge.second", proposal.why().stream().map(words::name).collect(Collectors.joining(", ")));
    }

    private OfflineBar offline() {
        return new OfflineBar(texts, approval.connected(), whileShown);
    }

    private Node newer() {
        return new NewerBar(texts, this::told, approval::lookAgain)
                .following(approval.newerEvents(), whileShown)
                .node();
    }

    private String told(List<RecordedEvent> newer) {
        boolean isTalk = newer.stream().allMatch(event -> event.event() instanceof DossierEvent.MessageSent);
        return texts.get(isTalk ? "ruling.judge.messages" : "ruling.judge.newer", newer.size());
    }

    private Label finding(Finding finding) {
        String by = finding.grounds().isEmpty()
                ? "  (" + texts.get("ruling.finding.noEvidence") + ")"
                : "  (" + approval.grounds(finding) + ")";
        return Labels.text(
                words.name(finding.side()) + ": “" + finding.claim() + "” – " + words.name(finding.result()) + by);
    }

    private Label measure(SideMeasure measure) {
        return Labels.text(words.name(measure.side()) + ": " + words.measure(measure), "warned");
    }

    private VBox letter(Ruling ruling, Side side) {
        String hue = side.name().toLowerCase(Locale.ROOT);
        VBox letter = new VBox(
                6,
                Labels.line(words.name(side), "strong", hue),
                Labels.text(ruling.texts().to(side)));
        letter.getStyleClass().addAll("letter", hue + "-letter");
        letter.setId("judge-text-" + hue);
        return letter;
    }

    private VBox why() {
        TextArea why = new TextArea();
        why.setId("judge-why");
        why.setPrefRowCount(2);
        Wraps.lines(why);
        TabKey.leaves(why);
        whileShown.bindBoth(why.textProperty(), approval.whyProperty());
        Label label = Labels.text(texts.get("ruling.judge.why"), "field-label");
        label.setLabelFor(why);
        return new VBox(4, label, why);
    }

    private HBox buttons(Ruling ruling) {
        WhyNotButton reject = new WhyNotButton(texts);
        reject.setText(texts.get("ruling.judge.reject"));
        reject.setId("judge-reject");
        whileShown.bind(reject.availabilityProperty(), approval.canReject());
        reject.onUse(approval::reject);
        WhyNotButton approve = new WhyNotButton(texts);
        offline().name(approve, texts.get("ruling.judge.approve", words.name(ruling.outcome())));
        approve.setId("judge-approve");
        approve.getStyleClass().add("go");
        whileShown.bind(approve.availabilityProperty(), approval.canApprove());
        approve.onUse(approval::approve);
        HBox row = new HBox(8, Labels.space(), reject, approve);
        row.getStyleClass().add("sheet-buttons");
        return row;
    }
}
