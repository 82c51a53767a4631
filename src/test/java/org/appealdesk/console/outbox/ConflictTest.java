package org.appealdesk.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.outbox.ConflictViewModel.Difference;
import org.appealdesk.console.outbox.ConflictViewModel.Happened;
import org.appealdesk.console.outbox.ConflictViewModel.Shown;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private final OutboxTable table = OutboxTable.open();

    @AfterEach
    void close() {
        table.close();
    }

    /** The agent claims, and a colleague was faster. */
    private ConflictViewModel lateClaim() {
        table.happens(() -> {
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.ClaimCase());
            table.backend().claim(table.id(), PaperDesk.COLLEAGUE);
            table.backend().say(table.id(), Side.BUYER, "Anh ơi?");
            table.paper().sync();
        });
        return table.conflict();
    }

    /** The agent rules on what he saw, and a party wrote meanwhile. */
    private ConflictViewModel staleRuling() {
        table.happens(() -> {
            table.backend().claim(table.id(), PaperDesk.ME);
            table.backend().prepare(table.id(), PaperDesk.ME);
            table.paper().feed();
            long seen = table.paper().view(table.id()).file().version();
            table.paper()
                    .desk()
                    .submit(table.id(), PaperDesk.ME, Basis.version(seen), new SupportAction.RuleCase(ruling()));
            table.backend().say(table.id(), Side.BUYER, "Em có sao kê mới.");
            table.paper().sync();
        });
        return table.conflict();
    }

    private static Ruling ruling() {
        return new Ruling(
                Outcome.TOP_UP_THEN_RELEASE,
                List.of(new Finding(Side.BUYER, "I paid", FindingResult.PROVED, List.of(Ground.evidence("E1")))),
                "Payment rules, 3.1",
                List.of(),
                new RulingTexts("You get the crypto.", "The buyer had paid."));
    }

    private static Shown shown(ConflictViewModel conflict) {
        return Fx.get(() -> conflict.shownProperty().get().orElseThrow());
    }

    private static List<String> sentences(Shown shown) {
        return shown.meanwhile().stream()
                .map(Happened::sentence)
                .map(OutboxTable::plain)
                .toList();
    }

    @Test
    void itSaysWhatTheAgentDidWhatOthersDidAndHowTheCaseStands() {
        Shown shown = shown(lateClaim());

        assertThat(shown.did().what()).isEqualTo("Claim");
        assertThat(OutboxTable.plain(shown.did().why())).isEqualTo("Claimed by HN at 14:03:22 ICT.");
        assertThat(sentences(shown)).containsExactly("Claimed by HN", "Buyer wrote: “Anh ơi?”");
        assertThat(shown.now()).contains("owner: HN");
        assertThat(shown.isRuling()).isFalse();
        assertThat(shown.differences()).isEmpty();
    }

    @Test
    void whatIsStillImpossibleSaysWhyInsteadOfBeingDoneAgain() {
        ConflictViewModel conflict = lateClaim();

        assertThat(OutboxTable.plain(Fx.get(() -> conflict.againProperty().get().whyNot())))
                .isEqualTo("Claimed by HN at 14:03:22 ICT.");
    }

    @Test
    void whatIsPossibleNowIsDoneAgainInItsPlace() {
        ConflictViewModel conflict = lateClaim();
        table.happens(() -> {
            table.backend().act(table.id(), PaperDesk.COLLEAGUE, new SupportAction.ReturnCase("Wrong language"));
            table.paper().feed();
        });
        assertThat(Fx.get(() -> conflict.againProperty().get().isAllowed())).isTrue();
        String refused = table.kept().getFirst().id();

        table.happens(conflict::doAgain);

        assertThat(table.kept()).singleElement().satisfies(own -> {
            assertThat(own.id()).isNotEqualTo(refused);
            assertThat(own.state()).isInstanceOf(OwnCommand.Waiting.class);
            assertThat(own.command().action()).isInstanceOf(SupportAction.ClaimCase.class);
        });
        assertThat(Fx.get(() -> conflict.overProperty().get())).isTrue();
        table.happens(table.paper()::sync);
        assertThat(table.kept()).isEmpty();
    }

    /** Edge 10. */
    @Test
    void aRefusedRulingShowsWhatIsNotAsItWasWhenItWasMade() {
        Shown shown = shown(staleRuling());

        assertThat(shown.isRuling()).isTrue();
        assertThat(shown.did().what())
                .isEqualTo("Rule: " + table.desktop().texts().name(Outcome.TOP_UP_THEN_RELEASE));
        assertThat(shown.did().text())
                .contains(
                        "Payment rules, 3.1",
                        "To the buyer: You get the crypto.",
                        "To the seller: The buyer had paid.");
        assertThat(shown.differences()).containsExactly(new Difference("Messages", "0", "1"));
        assertThat(sentences(shown)).containsExactly("Buyer wrote: “Em có sao kê mới.”");
    }

    @Test
    void aRulingIsMadeAgainOnTodaysVersionOnlyAfterAsking() {
        ConflictViewModel conflict = staleRuling();
        long today = table.paper().view(table.id()).file().version();
        table.desktop().dialogs().willDecide(false);
        table.happens(conflict::doAgain);
        assertThat(table.kept()).extracting(OwnCommand::state).allMatch(OwnCommand.Refused.class::isInstance);

        table.happens(conflict::doAgain);

        assertThat(table.kept()).singleElement().satisfies(own -> {
            assertThat(own.state()).isInstanceOf(OwnCommand.Waiting.class);
            assertThat(own.command().basis()).isEqualTo(Basis.version(today));
        });
    }

    @Test
    void droppingAsksOnceAndForgetsIt() {
        ConflictViewModel conflict = lateClaim();
        table.desktop().dialogs().willDecide(false);
        table.happens(conflict::drop);
        assertThat(table.kept()).hasSize(1);

        table.happens(conflict::drop);

        assertThat(table.kept()).isEmpty();
        assertThat(Fx.get(() -> conflict.overProperty().get())).isTrue();
    }

    @Test
    void ofACaseOutOfSightOnlyTheOwnPartIsLeft() {
        ConflictViewModel conflict = lateClaim();
        table.happens(() -> table.paper().hide(table.id()));

        Shown shown = shown(conflict);
        assertThat(shown.isThere()).isFalse();
        assertThat(shown.now()).isEqualTo("The case has left what you may see.");
        assertThat(shown.meanwhile()).isEmpty();
        assertThat(Fx.get(() -> conflict.againProperty().get().isAllowed())).isFalse();
    }

    @Test
    void whatHappensWhileItIsReadIsAdded() {
        ConflictViewModel conflict = lateClaim();
        table.happens(() -> {
            table.backend().clock().move(Duration.ofMinutes(1));
            table.backend().say(table.id(), Side.SELLER, "Chưa nhận được tiền.");
            table.paper().feed();
        });

        assertThat(sentences(shown(conflict))).hasSize(3).last().isEqualTo("Seller wrote: “Chưa nhận được tiền.”");
    }

    @Test
    void itsOwnWordsCanBeCopied() {
        table.happens(() -> {
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("Two receipts, same number."));
            table.paper().refuse(Refusal.because(Refusal.Why.NOT_ALLOWED, ""));
        });
        ConflictViewModel conflict = table.conflict();
        table.happens(conflict::copy);

        assertThat(table.desktop().dialogs().copied()).containsExactly("Two receipts, same number.");
    }

    @Test
    void theSheetIsDrivenByTheKeyboardAndClosesWhenAllIsDone() {
        ConflictViewModel conflict = staleRuling();
        List<String> closed = new ArrayList<>();
        Screen screen = table.desktop().show(900, 700, tools -> {
            ConflictView view = new ConflictView(conflict, table.desktop().texts());
            view.onClose(() -> closed.add("this"), () -> closed.add("all"));
            return view;
        });
        assertThat(screen.texts()).contains("What you saw, and what is there now", "Messages");

        Fx.run(() -> screen.find("#conflict-again").requestFocus());
        screen.press("Space");

        assertThat(table.kept()).extracting(OwnCommand::state).allMatch(OwnCommand.Waiting.class::isInstance);
        assertThat(closed).contains("this").doesNotContain("all");
        assertThat(screen.find("#conflict-drop")).isInstanceOf(ButtonBase.class);
        screen.close();
    }
}
