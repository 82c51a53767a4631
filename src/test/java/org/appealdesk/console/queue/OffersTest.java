package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** Which case an agent is offered next. */
class OffersTest {

    private static final Instant NOW = PaperDesk.START;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final QueueModel model = new QueueModel(PaperDesk.ME.id(), NOW);
    private final Offers offers = new Offers(model);

    @Test
    void what_is_due_first_comes_first() {
        model.put(List.of(row("late", 1800, "vi", "vi", false), row("early", 900, "vi", "vi", false)));

        assertThat(offered()).containsExactly("early", "late");
    }

    @Test
    void what_is_due_soon_or_over_comes_before_language_and_value() {
        model.put(List.of(
                row("valuable", 900, "vi", "vi", true),
                row("pressing", 299, "en", "de", false),
                row("over", -60, "en", "de", false)));

        assertThat(offered()).containsExactly("over", "pressing", "valuable");
    }

    @Test
    void five_minutes_are_not_soon() {
        model.put(List.of(row("foreign", 300, "en", "en", false), row("own", 1800, "vi", "vi", false)));

        assertThat(offered()).containsExactly("own", "foreign");
    }

    @Test
    void both_parties_in_the_agents_language_come_before_one_and_none() {
        model.put(List.of(
                row("none", 600, "en", "de", true),
                row("one", 900, "vi", "en", true),
                row("both", 1800, "vi-VN", "vi", false)));

        assertThat(offered()).containsExactly("both", "one", "none");
    }

    @Test
    void among_equals_much_money_comes_first() {
        model.put(List.of(row("small", 600, "vi", "vi", false), row("large", 1800, "vi", "vi", true)));

        assertThat(offered()).containsExactly("large", "small");
    }

    @Test
    void what_was_skipped_is_kept_with_its_reason_and_not_offered() {
        model.put(List.of(row("a", 600, "vi", "vi", false), row("b", 700, "vi", "vi", false)));
        offers.skip(new CaseId("a"), "I know one of the parties");

        assertThat(offered()).containsExactly("b");
        assertThat(offers.whySkipped(new CaseId("a"))).hasValue("I know one of the parties");
        assertThat(offers.whySkipped(new CaseId("b"))).isEmpty();
        assertThat(offers.skippedOnes()).isEqualTo(1);
    }

    private List<String> offered() {
        return offers.candidates(NOW, VIETNAMESE).stream().map(CaseId::value).toList();
    }

    private static QueueRow row(String id, int dueIn, String complainant, String respondent, boolean isHigh) {
        Instant since = NOW.minusSeconds(3600);
        return new QueueRow(
                new CaseId(id),
                new AppealNumber(id),
                ReasonCode.OVERPAID,
                new QueueRow.Standing(
                        Stage.CS_QUEUED,
                        since,
                        new QueueRow.Due(Deadline.Kind.SERVICE, since, NOW.plusSeconds(dueIn)),
                        true,
                        true,
                        QueueRow.Talk.NONE),
                new QueueRow.Amounts(
                        Money.of("1000000", new Asset("VND", 0)), Money.of("40", new Asset("USDT", 2)), isHigh),
                new QueueRow.Parties(
                        Side.BUYER, new QueueRow.Party("b", complainant), new QueueRow.Party("s", respondent)),
                new QueueRow.Care(null, Set.of(), List.of(), List.of(), List.of(), QueueRow.Expected.NOTHING),
                "");
    }
}
