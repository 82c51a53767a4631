package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The texts of a ruling are looked at before they leave, as messages are. */
class TextCheckTest {

    private static final String NAME = "Name of the seller: “TRAN QUANG MINH”";
    private static final String PHONE = "Phone number of the seller: “0912345678”";

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final RulingSheet sheet = RulingSheet.of(paper, id);

    @AfterEach
    void close() {
        sheet.close();
    }

    private List<Dialogs.Confirmation> asked() {
        return sheet.open().desktop().dialogs().confirmations();
    }

    @Test
    void what_the_ruling_says_of_money_and_of_its_reader_is_no_worry() {
        sheet.draft(Outcome.FORCE_RELEASE);
        sheet.open().write("#text-seller", " Gửi anh TRAN QUANG MINH, 0912345678.");
        assertThat(sheet.letter(Side.SELLER)).contains("51.000.000");

        sheet.confirm();

        assertThat(asked()).isEmpty();
        assertThat(sheet.open().events(RulingEvent.RulingMade.class)).hasSize(1);
    }

    @Test
    void the_other_party_s_data_is_warned_of_at_its_text_and_asked_about_once() {
        sheet.draft(Outcome.FORCE_RELEASE);
        assertThat(sheet.screen().shows("#warning-buyer")).isFalse();
        sheet.open().write("#text-buyer", " Người bán: TRAN QUANG MINH, 0912345678.");
        sheet.open().write("#text-seller", " Cảm ơn.");

        assertThat(sheet.open().says("#warning-buyer")).isEqualTo(NAME + "\n" + PHONE);
        assertThat(sheet.screen().shows("#warning-seller")).isFalse();

        sheet.open().desktop().dialogs().willDecide(false);
        sheet.confirm();
        assertThat(asked())
                .singleElement()
                .extracting(Dialogs.Confirmation::text)
                .isEqualTo("To the buyer: " + NAME + "\nTo the buyer: " + PHONE);
        assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
        assertThat(sheet.letter(Side.BUYER)).as("nothing is lost").endsWith("0912345678.");

        sheet.confirm();
        assertThat(sheet.open().events(RulingEvent.RulingMade.class))
                .as("it is the agent who decides")
                .hasSize(1);
    }

    @Test
    void a_text_that_is_mended_is_warned_of_no_more() {
        sheet.draft(Outcome.FORCE_RELEASE);
        sheet.open().write("#text-buyer", " 0912345678");
        sheet.open().write("#text-seller", ".");
        assertThat(sheet.open().says("#warning-buyer")).isEqualTo(PHONE);

        sheet.screen().click("#restore-buyer");

        assertThat(sheet.screen().shows("#warning-buyer")).isFalse();
        sheet.confirm();
        assertThat(asked()).isEmpty();
    }
}
