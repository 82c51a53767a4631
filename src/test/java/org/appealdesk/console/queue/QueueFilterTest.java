package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.queue.QueueFilter.Owner;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueFilterTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id =
            paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, "hoàng_p2p", "minh_otc88");

    @Test
    void each_part_narrows() {
        assertThat(passes(QueueFilter.NONE)).isTrue();
        assertThat(passes(QueueFilter.NONE.withStage(Stage.RESPONDENT_PROCESSING)))
                .isTrue();
        assertThat(passes(QueueFilter.NONE.withStage(Stage.CS_QUEUED))).isFalse();
        assertThat(passes(QueueFilter.NONE.withReason(ReasonCode.AMOUNT_INCORRECT)))
                .isTrue();
        assertThat(passes(QueueFilter.NONE.withReason(ReasonCode.OTHER))).isFalse();
        assertThat(passes(QueueFilter.NONE.withFiat("VND"))).isTrue();
        assertThat(passes(QueueFilter.NONE.withFiat("EUR"))).isFalse();
    }

    @Test
    void whose_it_is_narrows() {
        assertThat(passes(QueueFilter.NONE.withOwner(Owner.NOBODY))).isTrue();
        assertThat(passes(QueueFilter.NONE.withOwner(Owner.ME))).isFalse();

        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);

        assertThat(passes(QueueFilter.NONE.withOwner(Owner.NOBODY))).isFalse();
        assertThat(passes(QueueFilter.NONE.withOwner(Owner.ME))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "388107",
                "2014388107",
                "hoang",
                "HOÀNG minh",
                "tran quang",
                "0011 0044 0917",
                "+84912345678",
                "84912345678",
                "kiểm tra"
            })
    void an_appeal_is_found_by_numbers_names_accounts_phones_and_words(String text) {
        assertThat(passes(QueueFilter.NONE.withText(text))).isTrue();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(passes(QueueFilter.NONE.withText("bao.tran"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b&c=d", "Tên & số = 100 %"})
    void a_filter_can_be_kept_as_a_line(String text) {
        QueueFilter filter = QueueFilter.NONE
                .withStage(Stage.CS_QUEUED)
                .withReason(ReasonCode.OVERPAID)
                .withFiat("VND")
                .withOwner(Owner.NOBODY)
                .withText(text);

        assertThat(QueueFilter.decode(filter.encode())).contains(filter);
        assertThat(QueueFilter.decode(QueueFilter.NONE.encode())).contains(QueueFilter.NONE);
    }

    @Test
    void a_line_of_a_later_version_is_not_misread() {
        assertThat(QueueFilter.decode("stage=NO_SUCH_STAGE")).isEqualTo(Optional.empty());
        assertThat(QueueFilter.decode("text=%zz")).isEqualTo(Optional.empty());
    }

    private boolean passes(QueueFilter filter) {
        return filter.rows(new Viewer(PaperDesk.ME.id(), PaperDesk.START)).test(row());
    }

    private QueueRow row() {
        return new QueueRows(paper.desk(), MyDay.forgetful())
                .of(paper.desk().find(id).orElseThrow())
                .orElseThrow();
    }
}
