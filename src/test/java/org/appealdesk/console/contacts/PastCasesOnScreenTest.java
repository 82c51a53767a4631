package org.appealdesk.console.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A party's past cases, from its column and by the keyboard. */
class PastCasesOnScreenTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId earlier = appeal("388101", "thuy_9", "minh_otc88");
    private CaseWindow window = CaseWindow.of(paper, earlier);

    private CaseId appeal(String number, String buyer, String seller) {
        return paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, buyer, seller);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        paper.act(earlier, new Actor.Party(Side.SELLER), new PartyAction.CancelAppeal());
        window.close();
        window = CaseWindow.of(paper, appeal("388107", "CryptoHanoi_21", "MINH_0TC88"));
    }

    private void run(String action) {
        Fx.run(() -> {
            var actions = window.desktop().tools().actions();
            actions.run(actions.all().stream()
                    .filter(one -> one.spec().id().equals(action))
                    .findFirst()
                    .orElseThrow());
        });
    }

    @Test
    void theColumnCountsThemAndTheListOpensOneByTheKeyboard() {
        open();
        assertThat(window.says("#past-seller")).isEqualTo("1 past case");

        run("appeal.action.pastOfSeller");
        assertThat(window.texts("#past-cases"))
                .contains(
                        "2 014 388 101 · filed 23 Nov 2026",
                        "Seller · complainant · Amount incorrect",
                        "withdrawn",
                        "Recognised by: payment account, phone, name (others may have it), nickname");
        assertThat(window.isFocused("#past-cases")).isTrue();

        window.screen().press("Enter");

        assertThat(window.desktop().opened()).containsExactly(earlier);
        assertThat(window.screen().shows("#past-cases")).isFalse();
    }

    @Test
    void whatHappensMeanwhileElsewhereIsSeenWhenTheListOpens() {
        open();
        appeal("388102", "x", "minh_otc88");

        run("appeal.action.pastOfSeller");

        assertThat(window.texts("#past-cases")).contains("open", "withdrawn");
    }

    @Test
    void withoutAnyTheColumnSaysSo() {
        window = CaseWindow.of(paper, earlier);

        assertThat(window.says("#past-buyer")).isEqualTo("No past cases here");
    }
}
