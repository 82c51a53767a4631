package org.appealdesk.console.queue;

import javafx.scene.layout.HBox;
import org.appealdesk.console.queue.QueueRow.Expected;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.PendingPill;
import org.appealdesk.console.widget.StageChip;

/** The stage of a row; one that is only expected says so by its frame, its clock and its words. */
final class StageCell extends HBox {
    private final Texts texts;
    private final StageChip chip;

    StageCell(Texts texts) {
        this.texts = texts;
        this.chip = new StageChip(texts);
        getStyleClass().add("stage-cell");
    }

    void show(QueueRow row) {
        chip.show(row.standing().stage());
        if (row.expected() == Expected.NOTHING) {
            getChildren().setAll(chip);
            return;
        }
        String stage = texts.get("widget.stage." + row.standing().stage().name());
        String text = row.expected() == Expected.CLAIM ? texts.get("queue.expected.claiming") : stage;
        getChildren().setAll(new PendingPill(text, texts.get("queue.expected.about", stage)));
    }
}
