package org.appealdesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class SignOutTest {
    private final LivePaper paper = new LivePaper();
    private final CaseId id = queued();
    private final Desktop desktop = Desktop.of(Language.ENGLISH, paper.backend().clock(), List.of());
    private final LiveWork work = Fx.get(() -> {
        LiveWork made = LiveWork.over(paper.ports(), DraftBook.forgetful());
        made.follow(desktop.tools().tasks(), new Subscriptions());
        return made;
    });
    private final List<String> done = new ArrayList<>();

    private CaseId queued() {
        CaseId made = paper.backend().appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.backend().failNegotiation(made);
        paper.feed();
        return made;
    }

    private void ask() {
        ask(() -> done.add("wiped"));
    }

    private void ask(Runnable wiper) {
        Fx.run(() -> new SignOut(work, desktop.tools(), wiper, () -> done.add("left")).ask());
    }

    private Dialogs.Confirmation asked() {
        return desktop.dialogs().confirmations().getLast();
    }

    @Test
    void itSaysWhatIsWipedAndWhatStays() {
        ask();

        assertThat(asked().text()).contains("wiped from this computer", "they stay on the backend");
        assertThat(asked().isDanger()).isFalse();
        assertThat(done).containsExactly("wiped", "left");
    }

    @Test
    void whoDoesNotConfirmStays() {
        desktop.dialogs().willDecide(false);
        ask();

        assertThat(done).isEmpty();
    }

    @Test
    void whatWasNotSentIsWarnedOfPlainly() {
        Fx.run(() -> {
            paper.act(id, PaperDesk.ME, new SupportAction.AddNote("One."));
            paper.refuse(Refusal.because(Refusal.Why.NOT_ALLOWED, ""));
            paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Two."));
            paper.act(id, PaperDesk.ME, new SupportAction.AddNote("Three."));
        });
        ask();

        assertThat(asked().title()).isEqualTo("Not everything has been sent");
        assertThat(asked().text())
                .startsWith(
                        "2 of your actions have not been sent or confirmed. 1 was refused and waits for you. If you "
                                + "sign out now they are lost");
        assertThat(asked().confirmLabel()).isEqualTo("Sign out and lose 3 actions");
        assertThat(asked().isDanger()).isTrue();
    }

    @Test
    void whatCannotBeWipedKeepsOneSignedInAndIsTold() {
        ask(() -> {
            throw new StorageException(StorageException.Problem.READ_ONLY, "read-only file system");
        });

        assertThat(done).isEmpty();
        assertThat(desktop.notifier().kept())
                .singleElement()
                .satisfies(news -> assertThat(news.text()).contains("read-only file system"));
    }
}
