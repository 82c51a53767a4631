package org.appealdesk.console.appeal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.PaperWriter;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.console.request.AskDrafts;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * A random walk over the composers of three cases, without a window: writing, changing the reader, sending, taking back,
 * a second window on a case, cases that change meanwhile, ends and crashes of the program. Each word that is typed names
 * the case and the reader on the button at that moment; wherever it arrives, it has to say so.
 */
final class AudienceWalk {
    private final Random random;
    private final Keeper keeper;
    private final PaperDesk paper = new PaperDesk();
    private final List<CaseId> cases;
    private final MemoryPapers papers = new MemoryPapers();
    private final List<Runnable> due = new ArrayList<>();
    private final AddressedWords addressed = new AddressedWords(paper);
    private final List<String> steps = new ArrayList<>();
    private ScreenTools tools;
    private final Map<CaseId, CasePapers> inHand = new HashMap<>();
    private final List<Window> windows = new ArrayList<>();
    private DraftBook book;
    private int messages;

    /** A case on the screen. */
    private record Window(CaseId id, ComposerViewModel composer, Subscriptions following) {
        Audience reader() {
            return composer.audienceProperty().get();
        }

        StringProperty draft() {
            return composer.draft(reader());
        }
    }

    /** Makes the drafts of a case: the seam at which a fault is planted. */
    @FunctionalInterface
    interface Keeper {
        Drafts drafts(DraftBook book, CaseId id);
    }

    AudienceWalk(long seed, Keeper keeper) {
        this.random = new Random(seed);
        this.keeper = keeper;
        this.cases = Stream.of("388107", "388109", "388111").map(this::own).toList();
        Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), CaseScreen.actions());
        this.tools = Desktop.with(desktop.tools(), Tasks.inline(failure -> {
            throw new AssertionError(failure);
        }));
        this.book = book();
    }

    private CaseId own(String number) {
        CaseId id = paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        return id;
    }

    private DraftBook book() {
        return new DraftBook(papers, new PaperWriter(papers, (_, work) -> due.add(work), _ -> {}));
    }

    /** How many texts have reached a party or the notes. */
    int arrived() {
        return cases.stream().mapToInt(addressed::arrived).sum();
    }

    /** @throws AssertionError when words have arrived where they should not */
    void go(int count) {
        for (int step = 0; step < count; step++) {
            step();
            cases.forEach(id -> addressed.check(id, steps));
        }
    }

    private void step() {
        switch (random.nextInt(17)) {
            case 0, 1 -> open();
            case 2, 3 -> any(window -> turn(window, List.of(Audience.values()).get(random.nextInt(3))));
            case 4, 5, 6 -> any(this::type);
            case 7, 8, 9 -> any(this::press);
            case 10 -> any(this::insert);
            case 11 -> takeBack();
            case 12 -> pass(Duration.ofSeconds(random.nextInt(8)));
            case 13 -> happens();
            case 14 -> pauseIsOver();
            case 15 -> restart(random.nextBoolean());
            default -> sendNow();
        }
    }

    private void insert(Window window) {
        ComposerViewModel composer = window.composer();
        composer.insert(composer.audienceProperty().get(), random.nextInt(40), "…");
    }

    private void any(Consumer<Window> deed) {
        if (windows.isEmpty()) {
            open();
        }
        deed.accept(windows.get(random.nextInt(windows.size())));
    }

    /** In a tab or a window of its own; the drafts of a case are the same in all of them. */
    private void open() {
        CaseId id = cases.get(random.nextInt(cases.size()));
        steps.add("open " + id);
        if (windows.size() == 4) {
            close(windows.remove(random.nextInt(4)));
        }
        CasePapers hand = inHand.computeIfAbsent(
                id, one -> new CasePapers(keeper.drafts(book, one), new AskDrafts(book.of(one)), new Outgoing()));
        LiveCase live = new LiveCase(
                paper.desk(),
                paper.desk().find(id).orElseThrow(),
                new Seats(PaperDesk.ME),
                tools,
                hand.outgoing(),
                LiveWork.none(book));
        Subscriptions following = new Subscriptions();
        live.follow(following);
        windows.add(new Window(id, new ComposerViewModel(live, hand.drafts()), following));
    }

    private static void close(Window window) {
        window.following().cancel();
    }

    private void turn(Window window, Audience reader) {
        steps.add("to " + reader);
        window.composer().audienceProperty().set(reader);
    }

    private void type(Window window) {
        String mark = addressed.next(window.id(), window.reader());
        steps.add("type " + mark);
        window.draft().set(window.draft().get() + mark);
    }

    private void press(Window window) {
        steps.add("press " + window.composer().sendLabel(window.reader()).getValue() + " in " + window.id());
        addressed.pressed(window.id(), window.reader(), window.draft().get());
        window.composer().send();
    }

    private void takeBack() {
        steps.add("take back");
        outgoing().findAny().flatMap(Outgoing::newest).ifPresent(OutwardAct::takeBack);
    }

    private void sendNow() {
        steps.add("send now");
        outgoing().findAny().flatMap(Outgoing::newest).ifPresent(OutwardAct::sendNow);
    }

    private Stream<Outgoing> outgoing() {
        return inHand.values().stream()
                .map(CasePapers::outgoing)
                .filter(one -> !one.waiting().isEmpty());
    }

    private void pass(Duration time) {
        steps.add("pass " + time);
        paper.pass(time);
        tools.ticker().pulse();
    }

    /** Somebody else writes, or the case leaves the agent's hands and comes back. */
    private void happens() {
        CaseId id = cases.get(random.nextInt(cases.size()));
        steps.add("happens " + id);
        Side side = random.nextBoolean() ? Side.BUYER : Side.SELLER;
        if (random.nextInt(3) > 0) {
            paper.act(
                    id,
                    new Actor.Party(side),
                    new PartyAction.SendMessage(
                            new Message("p" + ++messages, Channel.support(side), "Xin chào", List.of())));
        } else if (paper.desk()
                .refusal(id, PaperDesk.ME, new SupportAction.ClaimCase())
                .isEmpty()) {
            paper.claim(id, PaperDesk.ME);
        } else {
            paper.act(id, PaperDesk.ME, new SupportAction.ReturnCase("hết ca"));
        }
    }

    private void pauseIsOver() {
        steps.add("pause is over");
        List<Runnable> now = List.copyOf(due);
        due.clear();
        now.forEach(Runnable::run);
    }

    private void restart(boolean isCrash) {
        steps.add(isCrash ? "crash" : "restart");
        if (!isCrash) {
            inHand.values().forEach(hand -> hand.outgoing().sendBeforeEnd());
            book.close();
        }
        // What counts down or waits to be written dies with the program.
        due.clear();
        inHand.clear();
        windows.forEach(AudienceWalk::close);
        windows.clear();
        tools = ticking(tools);
        book = book();
    }

    /** With a clock of its own. */
    private ScreenTools ticking(ScreenTools old) {
        return new ScreenTools(
                old.texts(),
                new Ticker(paper.clock()),
                old.tasks(),
                old.dialogs(),
                old.room(),
                old.notifier(),
                old.actions(),
                old.files());
    }
}
