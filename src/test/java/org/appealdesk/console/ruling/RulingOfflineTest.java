package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.findings.FindingsViewModel;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ruling on a case of a backend: while nobody can be reached it is a proposal. */
class RulingOfflineTest {
    private final LivePaper paper = new LivePaper();
    private final CaseId id = prepared();
    private final Desktop desktop = Desktop.of(Language.ENGLISH, paper.backend().clock(), List.of());
    private final Subscriptions following = new Subscriptions();
    private final RulingViewModel ruling = Fx.get(() -> {
        LiveCase live = paper.follow(id, PaperDesk.ME, desktop, following);
        return new RulingViewModel(live, new FindingsViewModel(live, ground -> {}));
    });
    private final Screen screen = desktop.show(1200, 800, tools -> new RulingView(ruling, tools.texts()));

    private CaseId prepared() {
        CaseId made = paper.backend().appeal("388107", "5100000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.backend().failNegotiation(made);
        paper.backend().claim(made, PaperDesk.ME);
        paper.backend().prepare(made, PaperDesk.ME);
        paper.feed();
        return made;
    }

    @AfterEach
    void close() {
        Fx.run(following::cancel);
        screen.close();
    }

    private void reviewWhile(SyncStatus.Link link) {
        Fx.run(() -> {
            paper.link().is(link);
            ruling.begin();
            ruling.outcomeProperty().set(Outcome.TOP_UP_THEN_RELEASE);
            ruling.ruleCitedProperty().set("Payment rules, 3.1");
            ruling.review();
        });
    }

    private String button() {
        return Fx.get(() -> screen.find("#ruling-confirm", Labeled.class).getText());
    }

    @Test
    void theButtonSaysWhatPressingItDoesNow() {
        reviewWhile(SyncStatus.Link.OFFLINE);
        assertThat(button()).isEqualTo("Rule: Pay the rest, then release – proposal, sent when connected");
        assertThat(screen.shows("#ruling-offline")).isTrue();

        Fx.run(() -> paper.link().is(SyncStatus.Link.LIVE));
        assertThat(button()).isEqualTo("Rule: Pay the rest, then release");
        assertThat(screen.shows("#ruling-offline")).isFalse();
    }

    @Test
    void offlineItWaitsOnTheVersionThatWasSeenAndSaysThatNoMoneyHasMoved() {
        long seen = paper.view(id).file().version();
        reviewWhile(SyncStatus.Link.OFFLINE);
        Fx.run(ruling::confirm);

        assertThat(paper.cases().unfinished()).singleElement().satisfies(own -> {
            assertThat(own.state()).isInstanceOf(OwnCommand.Waiting.class);
            assertThat(own.command().basis()).isEqualTo(Basis.version(seen));
        });
        assertThat(desktop.notifier().told().getLast().text())
                .isEqualTo(
                        "Your proposal waits on this computer and is sent when you are connected. No money has moved.");
    }

    @Test
    void connectedItIsOnItsWayAndCountsOnlyWhenConfirmed() {
        reviewWhile(SyncStatus.Link.LIVE);
        Fx.run(ruling::confirm);

        assertThat(desktop.notifier().told().getLast().text())
                .isEqualTo("On its way. The ruling counts once the backend has confirmed it.");
    }

    /** What was written can be taken along when the case leaves the scope. */
    @Test
    void onlyTextsThatTheAgentWroteHimselfAreWorthCopying() {
        reviewWhile(SyncStatus.Link.LIVE);
        assertThat(Fx.get(ruling::written)).isEmpty();

        Fx.run(() -> ruling.text(Side.BUYER).textProperty().set("Please pay the rest today."));
        assertThat(Fx.get(ruling::written)).containsExactly("Please pay the rest today.");
    }
}
