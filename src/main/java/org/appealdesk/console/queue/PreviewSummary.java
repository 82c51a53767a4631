package org.appealdesk.console.queue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.StageChip;
import org.appealdesk.engine.state.Stage;

/** The preview of several selected appeals: how many, in which stages, about how much. */
final class PreviewSummary {

    private final Texts texts;

    PreviewSummary(Texts texts) {
        this.texts = texts;
    }

    List<Node> of(Selected selected) {
        return List.of(header(selected), stages(selected), facts(selected));
    }

    private VBox header(Selected selected) {
        return new VBox(4, Labels.text(texts.get("queue.selected.title", selected.count()), "title"));
    }

    private FlowPane stages(Selected selected) {
        FlowPane pills = new FlowPane(8, 4);
        for (Stage stage : Stage.values()) {
            long count = selected.stages().getOrDefault(stage, 0L);
            if (count > 0) {
                String name = texts.get("widget.stage." + stage.name());
                pills.getChildren()
                        .add(new Pill(
                                texts.get(
                                        "queue.selected.stage",
                                        name,
                                        texts.formats().count(count)),
                                StageChip.tone(stage)));
            }
        }
        return pills;
    }

    private GridPane facts(Selected selected) {
        GridPane grid = new GridPane(12, 4);
        String money = selected.fiat().stream().map(texts.formats()::money).collect(Collectors.joining("\n"));
        row(grid, "queue.selected.money", money);
        row(grid, "queue.selected.unclaimed", texts.formats().count(selected.unclaimed()));
        row(grid, "queue.selected.signals", texts.formats().count(selected.signals()));
        return grid;
    }

    private void row(GridPane grid, String captionKey, String value) {
        grid.addRow(grid.getRowCount(), Labels.line(texts.get(captionKey), "muted"), Labels.text(value));
    }
}
