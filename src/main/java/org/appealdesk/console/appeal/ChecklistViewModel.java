package org.appealdesk.console.appeal;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.CallTrail;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.trade.Side;

/** What the agent must have looked at before ruling, for this reason. To be used on the FX thread only. */
public final class ChecklistViewModel {
    private final LiveCase live;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ChecklistViewModel(LiveCase live) {
        this.live = live;
    }

    /** A line of the checklist. */
    public record Line(Check check, String text, boolean isDone) {}

    /**
     * How it stands with hearing a party; nothing to tick, for it is known.
     *
     * @param isContacted whether support has written to it, asked it or phoned it, in vain or not
     */
    public record Hearing(Side side, String text, boolean isContacted) {}

    /** The lines, in the profile's order; they follow the case and the language. */
    public ObservableValue<List<Line>> lines() {
        return Bindings.createObjectBinding(
                this::linesNow, live.viewProperty(), live.words().wordingProperty());
    }

    /** How it stands with hearing each party (R14): contacted, reached, called in vain. They follow the case and the language. */
    public ObservableValue<List<Hearing>> hearings() {
        return Bindings.createObjectBinding(
                () -> Stream.of(Side.values()).map(this::hearing).toList(),
                live.viewProperty(),
                live.words().wordingProperty());
    }

    private Hearing hearing(Side side) {
        CallTrail calls =
                CallTrail.of(live.view().events(), side, live.profile().contact());
        int vain = calls.vain().size();
        int enough = calls.rules().attempts();
        boolean isContacted = live.appeal().dossier().contacted().contains(side);
        String how;
        if (calls.isOutOfReach()) {
            how = live.words().text("appeal.hearing.OUT_OF_REACH", live.words().name(side), vain);
        } else if (vain > 0) {
            how = live.words().text("appeal.hearing.TRIED", live.words().name(side), vain, enough);
        } else if (calls.reached() > 0) {
            how = live.words().text("appeal.hearing.REACHED", live.words().name(side));
        } else {
            how = live.words()
                    .text(
                            isContacted ? "appeal.hearing.CONTACTED" : "appeal.hearing.SILENT",
                            live.words().name(side));
        }
        return new Hearing(side, how, isContacted);
    }

    /** How far it is: {@code Checklist 3/5}. */
    public ObservableValue<String> progress() {
        return live.tools()
                .texts()
                .computed(
                        () -> live.words()
                                .text(
                                        "appeal.checklist.progress",
                                        linesNow().stream().filter(Line::isDone).count(),
                                        linesNow().size()),
                        live.viewProperty());
    }

    /** Whether every line is ticked. */
    public ObservableValue<Boolean> isDone() {
        return live.viewProperty().map(ignored -> linesNow().stream().allMatch(Line::isDone));
    }

    /** Whether the user may tick. */
    public ObservableValue<Availability> canTick() {
        return live.availability(ActionKind.TICK_CHECK);
    }

    /** Why the last tick was not recorded; empty when it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Ticks or unticks a line; one that was not recorded is told by {@link #problemProperty}. */
    public void tick(Check check, boolean isDone) {
        problem.set("");
        live.submit(new SupportAction.TickCheck(check, isDone), () -> {}, problem::set);
    }

    private List<Line> linesNow() {
        List<Check> checks = live.profile()
                .reason(live.appeal().reason())
                .map(ReasonRule::checks)
                .orElse(List.of());
        return checks.stream()
                .map(check -> new Line(
                        check,
                        live.words().name(check),
                        live.appeal().dossier().checked().contains(check)))
                .toList();
    }
}
