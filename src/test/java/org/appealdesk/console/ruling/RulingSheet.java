package org.appealdesk.console.ruling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** The sheet of a ruling on the screen of a case, with the mouse. */
final class RulingSheet implements AutoCloseable {

    private final OpenCase open;

    private RulingSheet(OpenCase open) {
        this.open = open;
    }

    /** A case in the hands of {@link PaperDesk#ME}, both parties contacted and every check ticked. */
    static CaseId readyCase(PaperDesk paper, Side complainant, ReasonCode reason) {
        CaseId id = paper.appeal("388107", "51000000", complainant, reason);
        makeReady(paper, id);
        return id;
    }

    /** Brings an appeal that was filed as far. */
    static void makeReady(PaperDesk paper, CaseId id) {
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        paper.prepare(id, PaperDesk.ME);
    }

    /** Opens the sheet on the screen of the agent who has the case, in English. */
    static RulingSheet of(PaperDesk paper, CaseId id) {
        return of(paper, id, PaperDesk.ME, Language.ENGLISH);
    }

    static RulingSheet of(PaperDesk paper, CaseId id, Actor.Staff user, Language language) {
        RulingSheet sheet = new RulingSheet(OpenCase.of(paper, id, user, language));
        sheet.begin();
        return sheet;
    }

    OpenCase open() {
        return open;
    }

    Screen screen() {
        return open.screen();
    }

    void begin() {
        screen().press("Ctrl+R");
    }

    boolean isOpen() {
        return screen().shows(".ruling-sheet");
    }

    /** What can be chosen, from top to bottom. */
    List<Outcome> offered() {
        return screen().all(".radio-button").stream()
                .map(node -> (Outcome) Fx.get(((RadioButton) node)::getUserData))
                .toList();
    }

    RulingSheet choose(Outcome outcome) {
        screen().click("#outcome-" + outcome.name().toLowerCase(Locale.ROOT));
        return this;
    }

    RulingSheet cite(String rule) {
        open.write("#rule-cited", rule);
        return this;
    }

    /** Chooses one of the usual rules. */
    RulingSheet citeUsual(int index) {
        Fx.run(() -> combo("#rule-usual").getSelectionModel().select(index));
        return this;
    }

    RulingSheet measure(Side side, MeasureKind kind, String value) {
        Fx.run(() -> combo("#measure-" + lower(kind) + "-" + lower(side)).setValue(new BigDecimal(value)));
        return this;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> combo(String name) {
        return (ComboBox<Object>) screen().find(name);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    RulingSheet next() {
        screen().click("#ruling-next");
        return this;
    }

    RulingSheet back() {
        screen().click("#ruling-back");
        return this;
    }

    void confirm() {
        screen().click("#ruling-confirm");
    }

    /** An outcome, a rule, and on to the texts. */
    RulingSheet draft(Outcome outcome) {
        return choose(outcome).cite("Rule 7").next();
    }

    /** Each line of the money, its words from left to right. */
    List<String> money() {
        return linesOf("#money-flow");
    }

    /** Everything a part of the sheet says. */
    List<String> linesOf(String name) {
        Node node = screen().find(name);
        return Fx.get(() -> words(node).map(Labeled::getText).toList());
    }

    private static Stream<Labeled> words(Node node) {
        return switch (node) {
            case Label label -> label.isVisible() ? Stream.of(label) : Stream.empty();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(RulingSheet::words);
            default -> Stream.empty();
        };
    }

    /** What is wrong; empty when nothing is. */
    String problem() {
        return screen().shows(".problem") ? open.says(".problem") : "";
    }

    String letter(Side side) {
        return open.says("#text-" + lower(side));
    }

    @Override
    public void close() {
        open.close();
    }
}
