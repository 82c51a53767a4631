package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second person before a proposed ruling while the backend cannot be reached. */
class ApprovalOfflineTest {
    private final LivePaper paper = new LivePaper();
    private final CaseId id = proposed();
    private final Desktop desktop = Desktop.of(Language.ENGLISH, paper.backend().clock(), List.of());
    private final Subscriptions following = new Subscriptions();
    private final ApprovalViewModel approval = Fx.get(() -> {
        LiveCase live = paper.follow(id, PaperDesk.SUPERVISOR, desktop, following);
        return new ApprovalViewModel(live);
    });
    private final Screen screen = desktop.show(1200, 800, tools -> new ApprovalView(approval, tools.texts()));

    /** Above the limit, so that a second person is needed. */
    private CaseId proposed() {
        PaperDesk backend = paper.backend();
        CaseId made = backend.appeal("388107", "5100000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        backend.failNegotiation(made);
        backend.claim(made, PaperDesk.ME);
        backend.prepare(made, PaperDesk.ME);
        Ruling ruling = new Ruling(
                Outcome.TOP_UP_THEN_RELEASE,
                List.of(new Finding(Side.SELLER, "Too little", FindingResult.PROVED, List.of(Ground.evidence("E1")))),
                "Payment rules, 3.1",
                List.of(),
                new RulingTexts("Pay the rest.", "The buyer pays the rest."));
        long seen = backend.desk().find(made).orElseThrow().file().version();
        assertThat(backend.desk().submit(made, PaperDesk.ME, Basis.version(seen), new SupportAction.RuleCase(ruling)))
                .isInstanceOf(Answer.Accepted.class);
        paper.feed();
        return made;
    }

    @AfterEach
    void close() {
        Fx.run(following::cancel);
        screen.close();
    }

    private String button() {
        return Fx.get(() -> screen.find("#judge-approve", Labeled.class).getText());
    }

    @Test
    void approvingIsAProposalTooUntilTheBackendIsReached() {
        String connected = button();
        Fx.run(() -> paper.link().is(SyncStatus.Link.OFFLINE));
        assertThat(button()).isEqualTo(connected + " – proposal, sent when connected");
        assertThat(screen.shows("#ruling-offline")).isTrue();

        Fx.run(() -> paper.link().is(SyncStatus.Link.SYNCING));
        assertThat(button()).isEqualTo(connected);
        assertThat(screen.shows("#ruling-offline")).isFalse();
    }
}
