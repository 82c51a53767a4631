package org.appealdesk.app.screens;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.appealdesk.app.journey.Deed;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;

/** The screens of cases: each stage, each tab, each sheet. */
final class CaseReels {
    static final String NEGOTIATION_FAILED = "amount-short-negotiation-failed";

    private static final String CONSENSUS = "amount-short-consensus";
    static final String STATEMENTS = "statement-on-request";
    private static final String OBJECTION = "objection-to-a-release";
    private static final String HIGH_VALUE = "high-value-second-person";
    private static final Actor SUPERVISOR = new Actor.Supervisor(new AgentId("QT"));

    /** Nobody but the parties acts. */
    private static final Reel BY_THE_PARTIES = Reel.of(
            new Shot("case-respondent", studio -> studio.open(CONSENSUS)),
            new Shot("case-complainant", studio -> studio.open(CONSENSUS).waitsFor(Stage.COMPLAINANT_PROCESSING)),
            new Shot("case-cancelled", studio -> studio.open(CONSENSUS).waitsFor(Stage.CANCELLED)));

    private static final Reel REVIEW = Reel.of(
            new Shot("case-queued", studio -> studio.open(STATEMENTS)),
            new Shot("case-in-review", studio -> studio.open(STATEMENTS).claims()),
            new Shot(
                    "case-information-requested",
                    studio -> studio.open(STATEMENTS)
                            .asks(Side.SELLER, EvidenceKind.BANK_STATEMENT)
                            .asks(Side.BUYER, EvidenceKind.BANK_STATEMENT)),
            new Shot(
                    "case-timeline",
                    studio -> studio.open(STATEMENTS)
                            .waitsForInformationFrom(Side.BUYER)
                            .calls(Side.BUYER, CallOutcome.REACHED, "Typed the account number by hand.")
                            .notes("The last four digits are 8817, the order says 8871.")),
            new Shot("case-chat", CaseReels::readsTheChat),
            new Shot("case-chat-refused", CaseReels::sendsNoPicture),
            new Shot("case-chat-search", CaseReels::looksForWords),
            new Shot("case-chat-private", CaseReels::readsTheBuyersChannel),
            new Shot("case-evidence-picture", studio -> evidence(studio, ".jpg")),
            new Shot("case-evidence-pdf", studio -> evidence(studio, ".pdf")),
            new Shot("case-findings", studio -> studio.open(STATEMENTS).weighs(1, FindingResult.PROVED, "E1", "E3")),
            new Shot("evidence-point", studio -> {
                evidence(studio, ".jpg");
                studio.act("appeal.action.ground");
                studio.screen().awaitShown("#point-box");
                studio.screen().press("Right");
            }),
            new Shot("sheet-ground", studio -> {
                studio.screen().press("Enter");
                studio.screen().awaitShown("#ground-sheet");
            }),
            new Shot("case-findings-grounds", CaseReels::takesGrounds),
            new Shot("case-parties-view", studio -> tab(studio, "progress")),
            new Shot("sheet-ask", studio -> sheet(studio, Deed.ASK, "ask-send")),
            new Shot("sheet-call", studio -> sheet(studio, Deed.CALL, "call-log")),
            new Shot("sheet-call-begun", studio -> {
                sheet(studio, Deed.CALL, "call-log");
                studio.mouse().use("call-start");
                studio.screen().awaitShown("#call-code");
            }),
            new Shot("roleplay-caller-right", studio -> {
                String code = studio.screen()
                        .textsIn(studio.screen().find("#call-code"))
                        .getFirst();
                leaveSheet(studio);
                studio.act("roleplay.action.toggle");
                studio.mouse().use("roleplay-seller");
                studio.screen().awaitShown("#caller-code");
                studio.mouse().write("caller-code", code);
                studio.mouse().use("caller-check");
                studio.screen().awaitShown("#caller-verdict");
            }),
            new Shot("roleplay-caller-wrong", studio -> {
                studio.mouse().write("caller-code", "000000");
                studio.mouse().use("caller-check");
            }),
            new Shot("roleplay-evidence", CaseReels::handsFilesIn),
            new Shot("sheet-more-time", studio -> {
                leaveSheet(studio);
                studio.open(STATEMENTS).asks(Side.SELLER, "Máy nào?");
                studio.act("appeal.action.extend");
                studio.screen().awaitShown("#extend-send");
            }),
            new Shot("sheet-hand-over", studio -> sheet(studio, Deed.HAND_OVER, "hand-over-confirm")),
            new Shot("sheet-reclassify", studio -> {
                leaveSheet(studio);
                studio.act(Deed.RECLASSIFY.action());
                studio.screen().awaitShown("#reclassify-confirm");
            }),
            new Shot("sheet-reason", studio -> {
                leaveSheet(studio);
                studio.act("appeal.action.return");
                studio.screen().awaitShown("#sheet-words");
            }),
            new Shot("sheet-checklist", studio -> sheet(studio, Deed.CHECKLIST, "checklist-close")),
            new Shot("ruling-unprepared", studio -> sheet(studio, Deed.RULE, "ruling-next")),
            new Shot("ruling-decide", studio -> {
                leaveSheet(studio);
                studio.open(STATEMENTS).ticksEverything();
                sheet(studio, Deed.RULE, "ruling-next");
                studio.mouse().use("outcome-force_cancel");
                studio.mouse().write("rule-cited", "R14");
            }),
            new Shot("ruling-confirm", studio -> {
                studio.mouse().use("ruling-next");
                studio.screen().awaitShown("#ruling-confirm");
            }),
            new Shot("ruling-warned", CaseReels::namesTheSeller),
            new Shot("ruling-stale", CaseReels::decidesTooLate));

    private static final Reel REPLIES = Reel.of(
            new Shot("sheet-replies", studio -> {
                studio.open(STATEMENTS).claims();
                replies(studio, "appeal.action.toSeller", "");
            }),
            new Shot("sheet-replies-asking", studio -> {
                replies(studio, "appeal.action.toBuyer", "top up");
                studio.mouse().use("replies-insert");
            }),
            new Shot("sheet-replies-note", studio -> replies(studio, "appeal.action.note", "ban giao")),
            new Shot("sheet-reply-own", studio -> {
                replies(studio, "appeal.action.toSeller", "sao ke");
                studio.mouse().use("replies-change");
                studio.screen().awaitShown("#reply-save");
            }));

    private static final Reel DECISION = Reel.of(
            new Shot(
                    "case-proposed",
                    studio -> studio.open(HIGH_VALUE)
                            .claims()
                            .calls(Side.SELLER, CallOutcome.REACHED, "Sees the sum as incoming.")
                            .calls(Side.BUYER, CallOutcome.REACHED, "Has a statement.")
                            .ticksEverything()
                            .finds(Side.BUYER, "The payment settled at once.", FindingResult.PROVED, "E1")
                            .rules(Outcome.FORCE_RELEASE, "R14")
                            .looksAt("timeline")),
            new Shot("case-decided", studio -> {
                studio.console().act(HIGH_VALUE, SUPERVISOR, new SupportAction.ApproveRuling());
                studio.open(HIGH_VALUE).waitsFor(Stage.DECIDED);
            }),
            new Shot("case-execution-failed", studio -> studio.open(HIGH_VALUE).waitsFor(Stage.CS_REVIEW)),
            new Shot("sheet-confirm", studio -> studio.open(HIGH_VALUE).opens(Deed.RETRY, "sheet-confirm")),
            new Shot("case-completed", studio -> {
                leaveSheet(studio);
                studio.open(HIGH_VALUE).retries().waitsFor(Stage.COMPLETED);
            }));

    private static final Reel OBJECTED = Reel.of(
            new Shot("case-objection", studio -> {
                studio.open(OBJECTION).claims();
                tab(studio, "findings");
            }),
            new Shot("ruling-objection", studio -> {
                studio.open(OBJECTION).ticksEverything();
                sheet(studio, Deed.RULE, "ruling-next");
                studio.mouse().use("outcome-uphold_ruling");
            }));

    private static final Reel FIRST_MONTH = Reel.of(
            new Shot("seat-first-month", studio -> {
                studio.act("shell.action.sitNewAgent");
                studio.open(STATEMENTS)
                        .claims()
                        .calls(Side.SELLER, CallOutcome.REACHED, "Has seen no money.")
                        .calls(Side.BUYER, CallOutcome.REACHED, "Typed the account number by hand.")
                        .ticksEverything();
                studio.clearToasts();
            }),
            new Shot("ruling-first-month", studio -> {
                sheet(studio, Deed.RULE, "ruling-next");
                studio.mouse().use("outcome-force_cancel");
                studio.mouse().write("rule-cited", "R14");
                studio.mouse().use("ruling-next");
                studio.screen().awaitShown("#ruling-confirm");
            }),
            new Shot("case-proposed-first-month", studio -> {
                studio.mouse().use("ruling-confirm");
                studio.screen().awaitGone("#ruling-confirm");
            }));

    private static final Reel WRITING = Reel.of(
            new Shot("letter-warning", studio -> {
                studio.open(STATEMENTS).claims();
                Order order = studio.console().view(STATEMENTS).file().order();
                studio.screen().press("Ctrl+Shift+B");
                studio.screen().type(order.seller().kycName() + " sẽ hoàn tiền cho anh hôm nay.");
                studio.screen().press("Ctrl+Enter");
                studio.screen().awaitShown("#sheet-confirm");
            }),
            new Shot("queue-draft", studio -> {
                leaveSheet(studio);
                studio.act("shell.action.queue");
                studio.screen().awaitShown("#queue-table");
            }));

    static final List<Reel> ALL = List.of(BY_THE_PARTIES, REVIEW, REPLIES, DECISION, OBJECTED, FIRST_MONTH, WRITING);

    private CaseReels() {}

    private static void tab(Studio studio, String tab) {
        studio.clearToasts();
        studio.mouse().use("tab-" + tab);
    }

    /** A second ground of another kind, so that both can be seen beside their claim. */
    private static void takesGrounds(Studio studio) {
        studio.screen().press("Space");
        tab(studio, "timeline");
        ListView<?> timeline = studio.screen().find("#timeline", ListView.class);
        Fx.run(() -> {
            int line = IntStream.range(0, timeline.getItems().size())
                    .filter(one -> timeline.getItems().get(one).toString().contains("CallRecord"))
                    .findFirst()
                    .orElseThrow();
            timeline.scrollTo(line);
            timeline.getSelectionModel().select(line);
            timeline.requestFocus();
        });
        studio.act("appeal.action.ground");
        studio.screen().awaitShown("#ground-sheet");
        studio.screen().press("Space");
        tab(studio, "findings");
    }

    /** One is fine, one is looked into for long, two are not taken. */
    private static void handsFilesIn(Studio studio) {
        studio.mouse().use("roleplay-part");
        studio.mouse().use("order-ADD_EVIDENCE");
        studio.screen().awaitShown("#evidence-submit");
        paste(studio, Loose.file("sao-ke-thang-11.png", Pictures.halves("png", 400, 300)));
        studio.console()
                .await(
                        "one is taken",
                        () -> !studio.screen().all(".evidence-draft").isEmpty());
        paste(
                studio,
                Loose.file("bien-lai.pdf", Pdfs.drawingItself()),
                Loose.file("xem.exe", new byte[] {'M', 'Z'}),
                Loose.file("trong.jpg", new byte[0]));
        studio.console()
                .await(
                        "two are refused",
                        () -> studio.screen()
                                        .find("#evidence-problem", Labeled.class)
                                        .getText()
                                        .lines()
                                        .count()
                                == 2);
    }

    private static void paste(Studio studio, Path... files) {
        List<File> onClipboard = Stream.of(files).map(Path::toFile).toList();
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, onClipboard)));
        studio.mouse().use("evidence-paste");
    }

    private static void readsTheChat(Studio studio) {
        tab(studio, "chat");
        studio.console()
                .await(
                        "its pictures are there",
                        () -> studio.screen().all(".chat-picture-told.loading").isEmpty());
    }

    /** A party sends what says it is a picture. */
    private static void sendsNoPicture(Studio studio) {
        CaseView view = studio.console().view(STATEMENTS);
        PaperDesk.over(studio.console().desk())
                .send(
                        view.id(),
                        Side.BUYER,
                        "Biên lai đây ạ",
                        "bien-lai.png",
                        Arrays.copyOf(Pictures.halves("png", 400, 300), 20));
        readsTheChat(studio);
    }

    private static void looksForWords(Studio studio) {
        tab(studio, "chat");
        studio.act("appeal.action.find");
        studio.screen().awaitShown("#chat-find");
        studio.mouse().write("chat-find", "chuyen");
    }

    /** How far each message has got: not delivered, sent, received, seen. */
    private static void readsTheBuyersChannel(Studio studio) {
        studio.screen().press("Escape");
        CaseView view = studio.console().view(STATEMENTS);
        Instant at = view.events().getLast().at();
        AgentId holder = view.file().openAppeal().orElseThrow().phase() instanceof Phase.InReview review
                ? review.lease().agent()
                : new AgentId("");
        for (String id : List.of("s1", "s2", "s3", "s4")) {
            String words = "Chào bạn, vui lòng gửi sao kê của giao dịch này. (" + id + ")";
            studio.console()
                    .act(
                            STATEMENTS,
                            new Actor.Agent(holder),
                            new SupportAction.WriteToParty(new Message(id, Channel.BUYER_SUPPORT, words, List.of())));
        }
        for (MessageReport report : List.of(
                new MessageReport.Undelivered("s1", at, "no device is signed in"),
                new MessageReport.Received("s3", at.plusSeconds(20)),
                new MessageReport.Seen("s4", at.plusSeconds(40)))) {
            studio.console().act(STATEMENTS, new Actor.Platform(), new PlatformAction.ReportMessage(report));
        }
        studio.mouse().use("channel-buyer_support");
    }

    static void evidence(Studio studio, String ending) {
        tab(studio, "evidence");
        for (int piece = 0; !title(studio).contains(ending); piece++) {
            if (piece > 20) {
                throw new AssertionError("there is no evidence " + ending);
            }
            studio.act("appeal.action.nextEvidence");
        }
        studio.console()
                .await(
                        "the picture is there",
                        () -> studio.screen().all("#evidence-picture").stream()
                                .anyMatch(view -> view instanceof ImageView picture && picture.getImage() != null));
    }

    private static String title(Studio studio) {
        return String.join(" ", studio.screen().textsIn(studio.screen().find(".viewer")));
    }

    private static void sheet(Studio studio, Deed deed, String part) {
        leaveSheet(studio);
        studio.clearToasts();
        studio.mouse().act(deed);
        studio.screen().awaitShown("#" + part);
    }

    private static void replies(Studio studio, String audience, String words) {
        leaveSheet(studio);
        studio.clearToasts();
        studio.act(audience);
        studio.act("appeal.action.replies");
        studio.screen().awaitShown("#replies-field");
        studio.console()
                .await(
                        "the replies are read",
                        () -> !studio.screen().all(".palette-line").isEmpty());
        studio.mouse().write("replies-field", words);
    }

    private static void leaveSheet(Studio studio) {
        do {
            studio.screen().press("Escape");
        } while (studio.screen().shows(".desk-sheet"));
    }

    /** The text to the buyer says who the seller is. */
    private static void namesTheSeller(Studio studio) {
        TextInputControl text = studio.screen().find("#text-buyer", TextInputControl.class);
        Fx.run(() -> {
            text.requestFocus();
            text.insertText(0, "Người bán Lưu Gia Minh: ");
        });
        studio.screen().press("Tab");
        studio.screen().awaitShown("#warning-buyer");
    }

    /** A party writes while the agent reads the ruling once more. */
    private static void decidesTooLate(Studio studio) {
        studio.console().act(STATEMENTS, SUPERVISOR, new SupportAction.AddNote("Have you seen the last digits?"));
        studio.mouse().use("ruling-confirm");
        studio.screen().awaitShown("#ruling-again");
    }
}
