package org.appealdesk.app.journey;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.widget.WhyNotButton;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;

/** What an agent does with one case, in the words of the work. Each act returns when the case and the screen have it. */
public final class Agent {
    private static final Actor SUPERVISOR = new Actor.Supervisor(new AgentId("QT"));

    private final RunningConsole console;
    private final Hands hands;
    private final String scenario;

    private Agent(RunningConsole console, Hands hands, String scenario) {
        this.console = console;
        this.hands = hands;
        this.scenario = scenario;
    }

    /** Before anything is opened. */
    public static Agent at(RunningConsole console, Hands hands, String scenario) {
        return new Agent(console, hands, scenario);
    }

    /** Opens the case from the queue. */
    public Agent opens() {
        hands.openFromQueue(number());
        return sees("#action-bar");
    }

    /** Closes the case and sees in the queue that it has left it. */
    public Agent leavesTheQueue() {
        hands.closeCase(view().id());
        sees("#queue-table");
        String number = number();
        console.await(
                "the case has left the queue",
                () -> console.screen().textsIn(console.screen().find("#queue-table")).stream()
                        .noneMatch(number::equals));
        return this;
    }

    /** Opens the case of a scenario by its number, from wherever the agent is. */
    public static Agent searches(RunningConsole console, Hands hands, String scenario) {
        Agent agent = new Agent(console, hands, scenario);
        new KeyboardHands(console).choose(agent.appeal().facts().number().value());
        agent.sees("#action-bar");
        return agent;
    }

    public RunningConsole console() {
        return console;
    }

    public CaseView view() {
        return console.view(scenario);
    }

    /** Lets time go by. */
    public Agent waits(Duration time) {
        console.pass(time);
        return this;
    }

    /** Lets time go by until the case is in a stage, and the screen says so. */
    public Agent waitsFor(Stage stage) {
        return waitsUntil("the stage " + stage, view -> stageOf(view) == stage);
    }

    /** Lets time go by until a side has supplied what it was asked for. */
    public Agent waitsForInformationFrom(Side side) {
        return waitsUntil(
                side + " supplies information",
                view -> view.events().stream()
                        .anyMatch(one -> one.event() instanceof DossierEvent.InformationSupplied supplied
                                && supplied.side() == side));
    }

    public Agent waitsUntil(String what, Predicate<CaseView> wanted) {
        console.passUntil(scenario, what, wanted);
        return this;
    }

    public Agent claims() {
        return does(Deed.CLAIM, SupportEvent.CaseClaimed.class);
    }

    /** Phones a side: by hand, hangs up at once, and records how it ended. */
    public Agent calls(Side side, CallOutcome outcome, String note) {
        opens(Deed.CALL, "call-log");
        hands.use("call-side-" + name(side));
        hands.use("call-start");
        hands.use("call-hang-up");
        hands.use("call-outcome-" + name(outcome));
        hands.write("call-note", note);
        return ends("call-log", DossierEvent.CallLogged.class);
    }

    /** Asks a side for one kind of evidence, as the form words it, until the first time it offers. */
    public Agent asks(Side side, EvidenceKind kind) {
        opens(Deed.ASK, "ask-send");
        hands.use("ask-side-" + name(side));
        String wanted = console.texts().name(kind);
        List<String> offered = boxes("ask-item-");
        if (offered.stream().noneMatch(box -> box(box).getText().equals(wanted))) {
            throw new AssertionError(kind + " is not offered to be asked of the " + side);
        }
        offered.forEach(box -> choose(box, box(box).getText().equals(wanted)));
        return sends("ask-send", DossierEvent.InformationAsked.class).gone("ask-send");
    }

    /** Asks a side in the agent's own words; what the form suggests is left out. */
    public Agent asks(Side side, String words) {
        opens(Deed.ASK, "ask-send");
        hands.use("ask-side-" + name(side));
        List<String> suggested = boxes("ask-item-");
        suggested.forEach(box -> choose(box, false));
        hands.use("ask-own");
        hands.write("ask-text-" + (suggested.size() + 1), words);
        return sends("ask-send", DossierEvent.InformationAsked.class).gone("ask-send");
    }

    public Agent writesTo(Side side, String words) {
        writes(name(side), words);
        return sends("composer-send", DossierEvent.MessageSent.class);
    }

    public Agent notes(String words) {
        writes("note", words);
        return does(() -> hands.use("composer-send"), DossierEvent.NoteAdded.class);
    }

    /** Ticks all that is on the checklist and not ticked yet. */
    public Agent ticksEverything() {
        opens(Deed.CHECKLIST, "checklist-close");
        for (String box : boxes("check-")) {
            if (!isChosen(box)) {
                does(() -> hands.use(box), DossierEvent.CheckTicked.class);
            }
        }
        hands.use("checklist-close");
        return gone("checklist-close");
    }

    /** Turns to a tab of the case. */
    public Agent looksAt(String tab) {
        hands.use("tab-" + tab);
        return this;
    }

    /** Puts a claim of a side into words and weighs it. */
    public Agent finds(Side side, String claim, FindingResult result, String... evidence) {
        looksAt("findings");
        hands.use("case-add-" + name(side));
        String card = "case-" + cards();
        hands.write(card + "-claim", claim);
        return weighs(card, result, evidence);
    }

    /** Weighs a claim that a party made itself; they are counted from 1. */
    public Agent weighs(int claim, FindingResult result, String... evidence) {
        looksAt("findings");
        return weighs("case-" + claim, result, evidence);
    }

    private Agent weighs(String card, FindingResult result, String... evidence) {
        hands.use(card + "-result-" + name(result));
        Arrays.stream(evidence).forEach(id -> hands.use(card + "-link-" + id));
        return this;
    }

    /** Rules in two steps, with the texts that the console proposes. */
    public Agent rules(Outcome outcome, String rule) {
        opensRuling(outcome, rule);
        return ends("ruling-confirm", RulingEvent.class);
    }

    /** Rules in two steps, in the agent's own words. */
    public Agent rules(Outcome outcome, String rule, String toBuyer, String toSeller) {
        opensRuling(outcome, rule);
        hands.write("text-buyer", toBuyer);
        hands.write("text-seller", toSeller);
        return ends("ruling-confirm", RulingEvent.class);
    }

    /** Goes as far as the confirmation. */
    public Agent opensRuling(Outcome outcome, String rule) {
        opens(Deed.RULE, "ruling-next");
        hands.use("outcome-" + name(outcome));
        hands.write("rule-cited", rule);
        hands.use("ruling-next");
        return sees("#ruling-confirm");
    }

    /** Tries again to carry a ruling out. */
    public Agent retries() {
        opens(Deed.RETRY, "sheet-confirm");
        return ends("sheet-confirm", RulingEvent.class);
    }

    /** A supervisor does something meanwhile, on a console of their own. */
    public Agent supervisor(SupportAction action) {
        console.act(scenario, SUPERVISOR, action);
        return this;
    }

    /** Opens the form of a deed. */
    public Agent opens(Deed deed, String partOfForm) {
        awaitAllowed(deed);
        hands.act(deed);
        return sees("#" + partOfForm);
    }

    /** Waits until the screen shows something, named as {@link org.appealdesk.console.driver.Screen} does. */
    public Agent sees(String node) {
        console.screen().awaitShown(node);
        return this;
    }

    /** Waits until a text that contains these words can be read. */
    public Agent reads(String words) {
        console.await(
                "“" + words + "” can be read",
                () -> console.screen().texts().stream().anyMatch(text -> text.contains(words)));
        return this;
    }

    private Agent gone(String id) {
        console.screen().awaitGone("#" + id);
        return this;
    }

    private Agent does(Deed deed, Class<?> event) {
        awaitAllowed(deed);
        return does(() -> hands.act(deed), event);
    }

    /** Presses the last button of a form, which closes when it is done. */
    private Agent ends(String button, Class<?> event) {
        does(() -> hands.use(button), event);
        return gone(button);
    }

    private Agent does(Runnable act, Class<?> event) {
        long before = view().file().version();
        act.run();
        console.await(
                event.getSimpleName(),
                () -> view().events().stream()
                        .filter(recorded -> recorded.version() > before)
                        .anyMatch(recorded -> event.isInstance(recorded.event())));
        return this;
    }

    private void writes(String audience, String words) {
        hands.use("audience-" + audience);
        hands.write("composer", words);
    }

    /** What goes to a party can be taken back for a while, and leaves then. */
    private Agent sends(String button, Class<?> event) {
        return does(
                () -> {
                    hands.use(button);
                    sees("#outgoing");
                    console.pass(Outgoing.GRACE);
                },
                event);
    }

    private void choose(String box, boolean isWanted) {
        if (isChosen(box) != isWanted) {
            hands.use(box);
        }
        console.await(box + " is chosen: " + isWanted, () -> isChosen(box) == isWanted);
    }

    private boolean isChosen(String box) {
        return box(box).isSelected();
    }

    private CheckBox box(String id) {
        return console.screen().find("#" + id, CheckBox.class);
    }

    private List<String> boxes(String idPrefix) {
        return console.screen().all(".check-box").stream()
                .map(box -> String.valueOf(box.getId()))
                .filter(id -> id.startsWith(idPrefix))
                .toList();
    }

    private void awaitAllowed(Deed deed) {
        String id = "#" + deed.button();
        console.screen().awaitShown(id);
        console.await(
                deed + " can be done",
                () -> console.screen().all(id).stream()
                        .anyMatch(node -> !(node instanceof WhyNotButton button)
                                || button.availabilityProperty().get().isAllowed()));
    }

    private int cards() {
        return console.screen().all(".finding-card").size();
    }

    private Appeal appeal() {
        return view().file().appeal().orElseThrow();
    }

    private String number() {
        return console.texts().formats().grouped(appeal().facts().number().value());
    }

    private static Stage stageOf(CaseView view) {
        return view.file().appeal().orElseThrow().stage();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
