package org.appealdesk.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LiveCaseTest {

    @Test
    void follows_what_others_do_with_the_case() {
        CaseTable table = CaseTable.queued();

        table.act(PaperDesk.COLLEAGUE, new SupportAction.ClaimCase());

        assertThat(table.live().appeal().phase()).isInstanceOf(Phase.InReview.class);
    }

    @Test
    void leaves_other_cases_aside() {
        CaseTable table = CaseTable.queued();
        long version = table.live().file().version();

        table.paper().appeal("388108", "900000", Side.BUYER, ReasonCode.OVERPAID);

        assertThat(table.live().file().version()).isEqualTo(version);
    }

    @Test
    void stops_following_when_it_is_closed() {
        CaseTable table = CaseTable.queued();
        long version = table.live().file().version();

        table.close();
        table.say(Side.BUYER, "Anh ơi?");

        assertThat(table.live().file().version()).isEqualTo(version);
    }

    @Test
    void an_action_is_possible_or_says_why_not_in_the_language_of_the_moment() {
        CaseTable table = CaseTable.filed();
        ObservableValue<Availability> claim = table.live().availability(ActionKind.CLAIM_CASE);
        List<Availability> seen = new ArrayList<>();
        claim.subscribe((Availability now) -> seen.add(now));

        table.desktop().texts().languageProperty().set(Language.VIETNAMESE);
        table.paper().failNegotiation(table.id());

        assertThat(seen)
                .containsExactly(
                        Availability.because("The case is not with customer support."),
                        Availability.because("Hồ sơ không ở bộ phận hỗ trợ khách hàng."),
                        Availability.ALLOWED);
    }

    @Test
    void what_is_possible_changes_as_time_goes_by() {
        CaseTable table = CaseTable.queued().act(PaperDesk.COLLEAGUE, new SupportAction.ClaimCase());
        ObservableValue<Availability> claim = table.live().availability(ActionKind.CLAIM_CASE);
        assertThat(claim.getValue().whyNot()).isEqualTo("Claimed by HN at 14:03:22\u00a0ICT.");

        table.pass(Duration.ofMinutes(30));

        assertThat(claim.getValue()).isEqualTo(Availability.ALLOWED);
    }

    @Test
    void the_answer_comes_with_the_newest_state() {
        CaseTable table = CaseTable.queued();
        List<Stage> seen = new ArrayList<>();

        table.live()
                .submit(
                        new SupportAction.ClaimCase(),
                        () -> seen.add(table.live().appeal().stage()),
                        Assertions::fail);

        assertThat(seen).containsExactly(Stage.CS_REVIEW);
        assertThat(table.live().busyProperty().get()).isFalse();
    }

    @Test
    void a_refused_act_is_told_as_short_news_about_the_case() {
        CaseTable table = CaseTable.queued();

        table.live().act(new SupportAction.VoidAppeal("wrong order"));

        assertThat(table.desktop().notifier().told())
                .containsExactly(new Notifier.News(Notifier.Level.WARN, "This needs a supervisor.", table.id()));
    }

    @Test
    void knows_the_colleagues_who_have_cases() {
        CaseTable table = CaseTable.claimed();
        var other = table.paper().appeal("388109", "700000", Side.BUYER, ReasonCode.OVERPAID);
        table.paper().failNegotiation(other);
        table.paper().claim(other, PaperDesk.COLLEAGUE);

        assertThat(table.live().colleagues()).containsExactly(PaperDesk.COLLEAGUE.id());
    }

    @Test
    void carries_out_what_is_due_only_when_the_authority_says_so() {
        CaseTable table = CaseTable.filed();

        table.paper().clock().move(Duration.ofMinutes(11));
        table.desktop().pulse();
        assertThat(table.live().appeal().stage()).isEqualTo(Stage.RESPONDENT_PROCESSING);

        table.desk().lapseDue();
        assertThat(table.live().appeal().stage()).isEqualTo(Stage.CS_QUEUED);
        assertThat(table.live().appeal().dossier().flags()).containsExactly(Flag.RESPONDENT_SILENT);
    }
}
