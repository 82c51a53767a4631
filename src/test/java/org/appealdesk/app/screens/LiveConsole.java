package org.appealdesk.app.screens;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.appeal.CaseScreen;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Files;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.shell.ConsoleWindow;
import org.appealdesk.console.shell.Outside;
import org.appealdesk.console.shell.ShellFacts;
import org.appealdesk.console.shell.ShellParts;
import org.appealdesk.console.shell.ShellScreens;
import org.appealdesk.console.shell.ShellWork;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.TraceStore;

/** The console over a backend's cases, all of them invented. */
final class LiveConsole {
    private static final List<String> BUYERS =
            List.of("CryptoHanoi_21", "saigon.trader", "Lan_Anh_97", "hp_usdt", "bao.ngoc", "dn_coin");
    private static final List<String> SELLERS =
            List.of("minh_otc88", "vietp2p", "anhtuan_otc", "thu.ha", "quickpay_vn", "otc_queen");

    private final LivePaper paper = new LivePaper();
    private final Ticker ticker = Fx.get(() -> new Ticker(paper.backend().clock()));
    private final Stage stage = Fx.get(Stage::new);
    private final ConsoleWindow window;
    /** The agent's own case. */
    private final CaseId mine;

    private LiveConsole(Studio studio) {
        CaseId first = null;
        ReasonCode[] reasons = {ReasonCode.AMOUNT_INCORRECT, ReasonCode.OVERPAID};
        for (int at = 0; at < 14; at++) {
            CaseId id = paper.backend()
                    .appeal(
                            String.valueOf(388_107 + 211 * at),
                            String.valueOf(4_200_000L + 7_310_000L * ((at * 5) % 11)),
                            at % 3 == 0 ? Side.SELLER : Side.BUYER,
                            reasons[at % 3 == 0 ? 0 : 1],
                            BUYERS.get(at % BUYERS.size()),
                            SELLERS.get((at * 5 + 1) % SELLERS.size()));
            paper.backend().pass(Duration.ofSeconds(47));
            if (at % 4 != 3) {
                paper.backend().failNegotiation(id);
            }
            first = first == null ? id : first;
        }
        mine = Objects.requireNonNull(first);
        paper.backend().claim(mine, PaperDesk.ME);
        paper.backend().prepare(mine, PaperDesk.ME);
        paper.feed();
        paper.link().completeTo(paper.backend().clock().instant());
        Seats seats = Fx.get(() -> new Seats(PaperDesk.ME));
        window = Fx.get(() -> show(studio, seats));
        Fx.settle();
    }

    /** Opens it in a window of its own, which the next pictures show. */
    static LiveConsole open(Studio studio) {
        LiveConsole console = new LiveConsole(studio);
        studio.showIn(console.stage);
        return console;
    }

    private ConsoleWindow show(Studio studio, Seats seats) {
        LiveWork live = LiveWork.over(paper.ports(), DraftBook.forgetful());
        CaseScreen cases = new CaseScreen(paper.desk(), seats, live, Replies.book());
        ConsoleWindow made = new ConsoleWindow(
                stage,
                new ShellParts(
                        new ShellWork(paper.desk(), live),
                        seats,
                        studio.console().settings(),
                        ticker,
                        unexpected -> new Tasks(Runnable::run, Fx::onFxThread, unexpected),
                        new ShellScreens() {
                            @Override
                            public View caseScreen(CaseId id, ScreenTools tools) {
                                return cases.open(id, tools);
                            }

                            @Override
                            public View trainingScreen(ScreenTools tools) {
                                return new Nothing();
                            }

                            @Override
                            public Optional<View> band(ScreenTools tools) {
                                return Optional.empty();
                            }
                        },
                        new ShellFacts("1.0.0", "binance-2020 v1", ShellFacts.Authority.LIVE, "/home/linh/appeal-desk"),
                        new Outside(
                                _ -> {},
                                new Files(TestDecoder.shared(), new KnownFiles(TraceStore.NONE)),
                                (_, _) -> {})));
        stage.setX(0);
        stage.setY(0);
        made.show();
        return made;
    }

    LiveConsole happens(Runnable deed) {
        Fx.run(deed);
        Fx.run(ticker::pulse);
        return this;
    }

    void act(ActionSpec spec) {
        Fx.run(() -> window.tools().actions().run(spec));
    }

    ConsoleWindow window() {
        return window;
    }

    /** A shift in its middle: a claim under way, one that came too late, colleagues who look, a case of one's own. */
    LiveConsole inTheMiddle() {
        return happens(() -> {
            List<CaseId> queued = paper.desk().all().stream()
                    .filter(view -> view.file().appeal().orElseThrow().phase() instanceof Phase.Queued)
                    .map(view -> view.id())
                    .sorted(Comparator.comparing(CaseId::value))
                    .toList();
            paper.act(queued.get(1), PaperDesk.ME, new SupportAction.ClaimCase());
            paper.backend().claim(queued.get(1), PaperDesk.COLLEAGUE);
            paper.sync();
            paper.act(queued.get(0), PaperDesk.ME, new SupportAction.ClaimCase());
            paper.act(queued.get(2), PaperDesk.ME, new SupportAction.AddNote("Same account as yesterday."));
            paper.eyes().look(queued.get(3), "Minh Trần");
            paper.eyes().look(mine, "Minh Trần", "Hoa Nguyễn");
            paper.eyes().look(queued.get(5), "Hoa Nguyễn", "Bảo Lê", "An Phạm");
        });
    }

    LiveConsole offline() {
        return happens(() -> paper.link().is(paper.link().status().with(SyncStatus.Link.OFFLINE, "")));
    }

    /** The agent works on his own case while nobody can be reached. */
    LiveConsole worksOnMine() {
        offline();
        happens(() -> {
            paper.act(
                    mine,
                    PaperDesk.ME,
                    new SupportAction.AddNote("Buyer’s bank shows 50,000,000 ₫, not 51,000,000 ₫."));
            paper.act(
                    mine,
                    PaperDesk.ME,
                    new SupportAction.LogCall(new CallRecord(
                            Side.BUYER, CallOutcome.REACHED, Duration.ofSeconds(95), "Will pay the rest.")));
            paper.act(
                    mine,
                    PaperDesk.ME,
                    new SupportAction.WriteToParty(new Message(
                            "m-1",
                            Channel.support(Side.BUYER),
                            "Chào bạn, vui lòng chuyển nốt phần còn thiếu trong 30 phút.",
                            List.of())));
            paper.eyes().look(mine, "Minh Trần");
        });
        return opensMine();
    }

    LiveConsole opensMine() {
        return happens(() -> window.open(mine));
    }

    /** A ruling that waits to be sent. */
    LiveConsole rules() {
        return happens(() -> {
            long seen = paper.view(mine).file().version();
            paper.desk().submit(mine, PaperDesk.ME, Basis.version(seen), new SupportAction.RuleCase(ruling()));
        });
    }

    private static Ruling ruling() {
        return new Ruling(
                Outcome.TOP_UP_THEN_RELEASE,
                List.of(new Finding(
                        Side.SELLER,
                        "The buyer paid too little",
                        FindingResult.PROVED,
                        List.of(Ground.evidence("E1")))),
                "Payment rules, 3.1",
                List.of(),
                new RulingTexts(
                        "Bạn đã chuyển thiếu 1.000.000 ₫. Hãy chuyển nốt, sau đó bạn nhận được USDT.",
                        "Người mua chuyển nốt 1.000.000 ₫, sau đó USDT được chuyển cho người mua."));
    }

    /** The ruling was refused, because a party wrote meanwhile. */
    LiveConsole isRefused() {
        return happens(() -> {
            paper.backend().pass(Duration.ofMinutes(1));
            paper.backend().say(mine, Side.BUYER, "Em vừa chuyển nốt 1 triệu, anh xem giúp.");
            paper.backend().pass(Duration.ofSeconds(20));
            paper.backend().say(mine, Side.SELLER, "Chưa thấy tiền về.");
            paper.link().is(SyncStatus.Link.LIVE);
            paper.sync();
        });
    }

    LiveConsole leavesTheScope() {
        return happens(() -> paper.hide(mine));
    }

    LiveConsole fetches() {
        return happens(() -> paper.link().fetches(12_300, 100_000));
    }

    LiveConsole clockIsOff() {
        return happens(() -> paper.link().clockIs(Duration.ofSeconds(-42)));
    }

    /** Follows nothing and shows nothing. */
    private static final class Nothing extends BaseView {
        private final StackPane root = new StackPane();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        protected void onAttach(Subscriptions whileAttached) {
            // Nothing.
        }
    }
}
