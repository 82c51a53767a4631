package org.appealdesk.console.roleplay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** The role-play panel in a window of its own, over a scenario that is being played. */
final class RolePlayScreen implements AutoCloseable {

    private final PaperTraining training;
    private final Desktop desktop;
    private final RolePlayViewModel model;
    private final Screen screen;

    private RolePlayScreen(PaperTraining training, Desktop desktop, RolePlayViewModel model, Screen screen) {
        this.training = training;
        this.desktop = desktop;
        this.model = model;
        this.screen = screen;
    }

    static RolePlayScreen open(Language language, String... scenarios) {
        return open(language, PaperTraining.of(scenarios));
    }

    static RolePlayScreen open(Language language, PaperTraining training) {
        Desktop desktop = Desktop.of(language, training.clock(), RolePlayActions.all());
        RolePlayViewModel model = Fx.get(() -> new RolePlayViewModel(training.session(), desktop.tools()));
        Screen screen = desktop.show(420, 900, tools -> new RolePlayView(tools, model, () -> {}, () -> {}));
        return new RolePlayScreen(training, desktop, model, screen);
    }

    PaperTraining training() {
        return training;
    }

    Desktop desktop() {
        return desktop;
    }

    Screen screen() {
        return screen;
    }

    RolePlayViewModel model() {
        return model;
    }

    /** The case that is shown. */
    CaseId shown() {
        return Fx.get(this::shownNow);
    }

    /** The same, asked on the FX thread. */
    CaseId shownNow() {
        return Objects.requireNonNull(model.caseIdProperty().get());
    }

    /** Opens a tab of the order page. */
    void tab(String name) {
        screen.click("#order-tab-" + name);
    }

    /** Chooses a side with the mouse and takes the part. */
    RolePlayScreen takePart(Side side) {
        screen.click("#roleplay-" + side.name().toLowerCase(Locale.ROOT));
        if (!Fx.get(() -> model.partTakenProperty().get())) {
            screen.click("#roleplay-part");
        }
        return this;
    }

    /** What a label says. */
    String says(String name) {
        return Fx.get(() -> screen.find(name, Labeled.class).getText());
    }

    /** Whether a button of the page can be used. */
    boolean can(PageButton button) {
        return Fx.get(
                () -> model.pageProperty().get().availability(button).getValue().isAllowed());
    }

    /** Why a button of the page cannot be used. */
    String whyNot(PageButton button) {
        return Fx.get(
                () -> model.pageProperty().get().availability(button).getValue().whyNot());
    }

    void press(PageButton button) {
        screen.click("#order-" + button.name());
    }

    /** Fills the appeal form in and sends it. */
    void file(ReasonCode reason, String description, List<Path> evidence) {
        fill(reason, description, evidence);
        screen.click("#appeal-submit");
    }

    /** Fills the appeal form in. */
    void fill(ReasonCode reason, String description, List<Path> evidence) {
        Fx.run(() -> select("#appeal-reason", reason));
        write("#appeal-description", description);
        if (!evidence.isEmpty()) {
            desktop.dialogs().willChoose(evidence);
            screen.click("#evidence-add");
        }
    }

    @SuppressWarnings("unchecked")
    private void select(String name, ReasonCode reason) {
        ((ComboBox<ReasonCode>) screen.find(name)).setValue(reason);
    }

    /** Replaces the text of a field. */
    void write(String name, String text) {
        Fx.run(() -> screen.find(name, TextInputControl.class).setText(text));
    }

    /** Lets simulated time pass, and the screen notice it. */
    void pass(Duration time) {
        Fx.run(() -> training.pass(time));
        desktop.pulse();
    }

    @Override
    public void close() {
        screen.close();
    }
}
