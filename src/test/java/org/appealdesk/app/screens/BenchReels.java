package org.appealdesk.app.screens;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;

/** The evidence bench and each way to look at evidence. */
final class BenchReels {
    private static final Reel BENCH = Reel.of(
            new Shot("bench", studio -> {
                studio.open(CaseReels.STATEMENTS)
                        .claims()
                        .asks(Side.SELLER, EvidenceKind.BANK_STATEMENT)
                        .asks(Side.BUYER, EvidenceKind.BANK_STATEMENT)
                        .waitsForInformationFrom(Side.BUYER);
                CaseReels.evidence(studio, ".jpg");
                studio.act("appeal.action.wideEvidence");
                studio.clearToasts();
                awaitPicture(studio, "#evidence-picture");
            }),
            new Shot("bench-loupe", studio -> {
                focus(studio, "#evidence-viewer");
                studio.screen().press("L");
                studio.screen().awaitShown("#evidence-loupe");
                for (int step = 0; step < 5; step++) {
                    studio.screen().press("Up");
                }
            }),
            new Shot("bench-levels", studio -> {
                studio.screen().press("Escape");
                studio.screen().press("E");
                studio.console()
                        .await(
                                "the error levels are there",
                                () -> studio.screen().shows("#evidence-notes"));
            }),
            new Shot("bench-picked", studio -> {
                studio.screen().press("E");
                pick(studio);
            }),
            new Shot("bench-side-by-side", studio -> {
                studio.mouse().use("evidence-beside");
                awaitPicture(studio, "#compare-1-picture");
                awaitPicture(studio, "#compare-2-picture");
            }),
            new Shot("bench-blink", studio -> {
                studio.mouse().use("evidence-blink");
                awaitPicture(studio, "#two-picture");
                studio.mouse().use("two-running");
            }),
            new Shot("bench-difference", studio -> {
                studio.mouse().use("evidence-differ");
                awaitPicture(studio, "#two-picture");
            }),
            new Shot("bench-redaction", studio -> {
                studio.mouse().use("two-back");
                studio.mouse().use("evidence-pick-none");
                focus(studio, "#evidence-viewer");
                studio.screen().press("R");
                studio.screen().awaitShown("#redact-boxes");
                awaitPicture(studio, "#redact-picture");
                studio.screen().press("A");
                studio.screen().press("Up");
                studio.screen().press("A");
                for (int step = 0; step < 12; step++) {
                    studio.screen().press("Down");
                }
            }),
            new Shot("bench-redacted", studio -> {
                studio.mouse().write("redact-why", "Name of a third person");
                studio.screen().press("Ctrl+Enter");
                studio.console().await("the copy is kept", () -> studio.screen().shows(".kept"));
            }),
            new Shot("bench-find", studio -> {
                studio.mouse().use("redact-back");
                CaseReels.evidence(studio, ".pdf");
                focus(studio, "#evidence-viewer");
                studio.screen().press("F");
                studio.screen().type("vnd");
            }),
            new Shot("bench-find-near", studio -> {
                studio.screen().press("Escape");
                studio.screen().press("1");
                studio.screen().press("F");
                studio.screen().type("luu gia minh");
            }),
            new Shot("bench-four", studio -> {
                studio.screen().press("Escape");
                pickFour(studio);
                studio.mouse().use("evidence-beside");
                for (int place = 1; place <= 4; place++) {
                    awaitPicture(studio, "#compare-" + place + "-picture");
                }
            }),
            new Shot("bench-window", studio -> {
                studio.mouse().use("compare-back");
                studio.act("appeal.action.evidenceApart");
                Stage window = Studio.inFront();
                studio.showIn(window);
                studio.console()
                        .await(
                                "the window shows a piece",
                                () -> window.getScene().getRoot().lookup("#evidence-picture")
                                                instanceof ImageView picture
                                        && picture.getImage() != null);
            }));

    private static final Reel PLAYER =
            Reel.of(new Shot("player-cannot", PlayerStage::openBroken), new Shot("player", PlayerStage::openCall));

    static final List<Reel> ALL = List.of(BENCH, PLAYER);

    private BenchReels() {}

    private static void awaitPicture(Studio studio, String id) {
        studio.console()
                .await(
                        "there is a picture in " + id,
                        () -> studio.screen().all(id).stream()
                                .anyMatch(view -> view instanceof ImageView picture && picture.getImage() != null));
    }

    private static void focus(Studio studio, String id) {
        Fx.run(studio.screen().find(id)::requestFocus);
    }

    /** The first two pieces. */
    private static void pick(Studio studio) {
        ListView<?> list = studio.screen().find("#evidence-list", ListView.class);
        Fx.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        studio.screen().press("Space");
        studio.screen().press("Down");
        studio.screen().press("Down");
        studio.screen().press("Space");
    }

    private static void pickFour(Studio studio) {
        ListView<?> list = studio.screen().find("#evidence-list", ListView.class);
        for (int piece = 0; piece < 4; piece++) {
            int at = piece;
            Fx.run(() -> {
                list.requestFocus();
                list.getSelectionModel().select(at);
            });
            studio.screen().press("Space");
        }
    }
}
