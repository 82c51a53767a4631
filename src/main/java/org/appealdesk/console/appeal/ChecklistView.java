package org.appealdesk.console.appeal;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.appeal.ChecklistViewModel.Hearing;
import org.appealdesk.console.appeal.ChecklistViewModel.Line;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.engine.profile.Check;

/** The sheet with the lines to tick before ruling. */
final class ChecklistView extends SheetView {
    private final ChecklistViewModel checklist;
    private final VBox hearings = new VBox(4);
    private final VBox lines = new VBox(10);
    private final Label whyNot;
    private final VBox root;
    private List<Check> shown = List.of();

    ChecklistView(ChecklistViewModel checklist, Texts texts) {
        this.checklist = checklist;
        whyNot = Labels.text("", "warned");
        whyNot.managedProperty().bind(whyNot.visibleProperty());
        Button done = new Button(texts.get("appeal.checklist.close"));
        done.setId("checklist-close");
        done.getStyleClass().add("primary");
        done.setDefaultButton(true);
        done.setOnAction(ignored -> close());
        Label problem = Labels.problem(checklist.problemProperty());
        HBox buttons = new HBox(8, Labels.space(), done);
        buttons.getStyleClass().add("sheet-buttons");
        Label heard = Labels.text(texts.get("appeal.hearing.title"), "field-label");
        root = new VBox(
                12,
                heard,
                hearings,
                lines,
                Labels.text(texts.get("appeal.checklist.about"), "muted"),
                whyNot,
                problem,
                buttons);
        root.getStyleClass().add("sheet-form");
        SubmitKey.install(root, this::close);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        ObservableValue<List<Line>> all = checklist.lines();
        whileAttached.follow(
                checklist.hearings(),
                both -> hearings.getChildren()
                        .setAll(both.stream().map(ChecklistView::hearing).toList()));
        // What was not recorded is unticked again.
        whileAttached.whenever(() -> show(all.getValue()), all, checklist.problemProperty());
        whileAttached.follow(checklist.canTick(), now -> {
            lines.setDisable(!now.isAllowed());
            whyNot.setText(now.whyNot());
            whyNot.setVisible(!now.isAllowed());
        });
    }

    private static Label hearing(Hearing hearing) {
        Label line = Labels.text(hearing.text());
        line.setId("hearing-" + hearing.side().name().toLowerCase(Locale.ROOT));
        if (!hearing.isContacted()) {
            line.getStyleClass().add("warned");
        }
        return line;
    }

    /** The boxes stay while they are ticked, so that the keyboard stays where it is. */
    private void show(List<Line> all) {
        List<Check> checks = all.stream().map(Line::check).toList();
        if (!checks.equals(shown)) {
            shown = checks;
            lines.getChildren().setAll(all.stream().map(this::box).toList());
        }
        for (int at = 0; at < all.size(); at++) {
            CheckBox box = (CheckBox) lines.getChildren().get(at);
            box.setText(all.get(at).text());
            box.setSelected(all.get(at).isDone());
        }
    }

    private CheckBox box(Line line) {
        CheckBox box = new CheckBox(line.text());
        box.setId("check-" + line.check().name().toLowerCase(Locale.ROOT));
        Wraps.lines(box);
        box.setOnAction(ignored -> checklist.tick(line.check(), box.isSelected()));
        return box;
    }
}
