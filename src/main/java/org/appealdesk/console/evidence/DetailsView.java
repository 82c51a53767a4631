package org.appealdesk.console.evidence;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SectionHeader;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.RemarkWords;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.check.Remark;
import org.jspecify.annotations.Nullable;

/** What is known of the piece looked at, beside it: facts of the file, all it says of itself. */
final class DetailsView extends BaseView {
    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final EvidenceWords words;
    private final RemarkWords remarkWords;
    private final VBox facts = new VBox(6);
    private final VBox checks = new VBox(6);
    private final VBox custody = new VBox(6);
    private boolean hasAllMetadata;
    private final ScrollPane root;
    private Subscriptions whileSelected = new Subscriptions();

    DetailsView(EvidenceViewModel evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
        this.words = new EvidenceWords(texts);
        this.remarkWords = new RemarkWords(new EngineWords(texts));
        VBox sections = new VBox(
                8,
                new SectionHeader(texts.observe("evidence.details.file")),
                facts,
                new SectionHeader(texts.observe("evidence.details.checks")),
                checks,
                new SectionHeader(texts.observe("evidence.details.custody")),
                custody);
        checks.setId("evidence-checks");
        custody.setId("evidence-custody");
        sections.getStyleClass().add("evidence-details-sections");
        root = new ScrollPane(sections);
        root.setFitToWidth(true);
        root.setId("evidence-details");
        root.getStyleClass().add("evidence-details");
        root.setMinHeight(0);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.add(() -> whileSelected.cancel());
        whileAttached.follow(evidence.selectedProperty(), this::show);
        whileAttached.onChange(
                texts.wordingProperty(), () -> show(evidence.selectedProperty().get()));
        whileAttached.whenever(
                this::showCustody,
                evidence.selectedProperty(),
                evidence.live().viewProperty(),
                texts.wordingProperty());
    }

    private void show(@Nullable EvidenceItem item) {
        whileSelected.cancel();
        whileSelected = new Subscriptions();
        if (item == null) {
            facts.getChildren().clear();
            checks.getChildren().clear();
        } else {
            whileSelected.add(evidence.glimpses().follow(item.evidence().file(), glimpse -> describe(item, glimpse)));
        }
    }

    private void showCustody() {
        EvidenceItem item = evidence.selectedProperty().get();
        custody.getChildren().clear();
        if (item != null && item.isFromChat()) {
            custody.getChildren().add(Labels.text(texts.get("evidence.fromChat.custody"), "muted"));
        } else if (item != null) {
            evidence.handling()
                    .trail(item)
                    .forEach(entry -> custody.getChildren()
                            .add(new VBox(
                                    Labels.text(texts.formats().dayAndTime(entry.at()), "muted", "small"),
                                    Labels.text(words.custody(entry)))));
        }
    }

    private void describe(EvidenceItem item, Optional<Glimpse> glimpse) {
        facts.getChildren().clear();
        checks.getChildren().clear();
        Inspection seen = glimpse.map(Glimpse::inspection).orElse(null);
        if (seen != null) {
            whileSelected.follow(evidence.remarks().of(item, seen), this::showRemarks);
            add(words.whatItIs(seen), "strong");
        }
        add(words.caption(item), "muted");
        if (seen != null) {
            words.provenance(seen).forEach(this::add);
            add(texts.get("evidence.from.caution"), "muted", "small");
            words.codes(seen).forEach(this::add);
        }
        Label hash =
                Labels.text(texts.get("evidence.hash", item.evidence().file().sha256()), "muted", "small", "hash");
        hash.setId("evidence-hash");
        facts.getChildren().add(hash);
        if (seen != null && !seen.metadata().isEmpty()) {
            facts.getChildren().addAll(metadata(seen.metadata()));
        }
    }

    private void showRemarks(@Nullable List<Remark> remarks) {
        checks.getChildren().clear();
        if (remarks == null) {
            checks.getChildren().add(Labels.text(texts.get("evidence.checks.running"), "muted"));
        } else if (remarks.isEmpty()) {
            checks.getChildren().add(Labels.text(texts.get("evidence.checks.none"), "muted"));
        } else {
            remarks.forEach(remark -> checks.getChildren().add(Labels.text(remarkWords.marked(remark), style(remark))));
            checks.getChildren().add(Labels.text(texts.get("evidence.checks.caution"), "muted", "small"));
        }
    }

    private static String style(Remark remark) {
        return switch (remark.kind().weight()) {
            case FACT -> "strong";
            case HINT, INFORMATION -> "body";
            case AGREEMENT -> "muted";
        };
    }

    private List<Node> metadata(List<Metadata> entries) {
        Hyperlink more = new Hyperlink();
        more.setId("evidence-metadata");
        VBox rows = new VBox(4);
        fill(more, rows, entries);
        more.setOnAction(ignored -> {
            hasAllMetadata = !hasAllMetadata;
            fill(more, rows, entries);
        });
        return List.of(more, rows);
    }

    private void fill(Hyperlink more, VBox rows, List<Metadata> entries) {
        more.setText(texts.get(hasAllMetadata ? "evidence.metadata.less" : "evidence.metadata.all", entries.size()));
        rows.getChildren().clear();
        if (hasAllMetadata) {
            entries.forEach(entry -> rows.getChildren()
                    .add(new VBox(
                            Labels.text(Untrusted.line(entry.group() + " · " + entry.name()), "muted", "small"),
                            Labels.text(Untrusted.line(entry.value()), "small"))));
        }
    }

    private void add(String sentence, String... styles) {
        facts.getChildren().add(Labels.text(sentence, styles));
    }
}
