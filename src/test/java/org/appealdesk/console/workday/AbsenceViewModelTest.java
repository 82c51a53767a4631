package org.appealdesk.console.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.workday.AbsenceViewModel.Field;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Saying who is away, and what of it stands in “My day”. */
class AbsenceViewModelTest {
    private static final Actor.Staff HN = PaperDesk.COLLEAGUE;
    private static final Actor.Staff QT = PaperDesk.SUPERVISOR;

    private final PaperDesk paper = new PaperDesk();
    private final Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), List.of());
    private final Subscriptions following = Fx.get(Subscriptions::new);
    private final Seats seats = Fx.get(() -> new Seats(PaperDesk.ME, QT));
    private final Absences absences = Fx.get(() -> {
        Absences made = new Absences(paper.absences(), seats);
        made.follow(desktop.tools().tasks(), desktop.tools().ticker(), following);
        return made;
    });
    private final DayViewModel day =
            Fx.get(() -> new DayViewModel(MyDay.forgetful(), absences, desktop.tools(), CaseId::value));

    @AfterEach
    void stop() {
        Fx.run(following::cancel);
    }

    private AbsenceViewModel form() {
        return Fx.get(() -> new AbsenceViewModel(absences, desktop.tools(), List.of("HN", "LT")));
    }

    private void pass(Duration time) {
        Fx.run(() -> {
            paper.pass(time);
            desktop.tools().ticker().pulse();
        });
    }

    private List<DayLine> lines() {
        return Fx.get(() -> day.items().getValue().stream().map(day::line).toList());
    }

    @Test
    void theFormBeginsNowAndIsRecordedAsWritten() {
        AbsenceViewModel form = form();
        Fx.run(() -> {
            assertThat(form.maySayWho()).isFalse();
            assertThat(form.others()).containsExactly("HN");
            assertThat(form.fromProperty().get()).isEqualTo("2026-11-23 14:03");
            form.substituteProperty().set(" HN ");
            form.untilProperty().set("30/11/2026 09:00");
            form.noteProperty().set(" On leave ");
            form.confirm();
            assertThat(form.doneProperty().get()).isTrue();
        });

        assertThat(paper.absences().absences())
                .extracting(Absence::plan)
                .containsExactly(new AbsencePlan(
                        PaperDesk.ME.id(),
                        HN.id(),
                        Instant.parse("2026-11-23T07:03:00Z"),
                        Instant.parse("2026-11-30T02:00:00Z"),
                        "On leave"));
    }

    @Test
    void whatIsMissingOrUnreadableIsToldBesideTheField() {
        AbsenceViewModel form = form();
        Fx.run(() -> {
            form.fromProperty().set("today");
            form.untilProperty().set("");
            form.confirm();
            assertThat(form.problem(Field.SUBSTITUTE).get()).isEqualTo("Say who stands in.");
            assertThat(form.problem(Field.FROM).get()).startsWith("Write it as");
            assertThat(form.problem(Field.UNTIL).get()).startsWith("Write it as");
            assertThat(form.doneProperty().get()).isFalse();
        });
        assertThat(paper.absences().absences()).isEmpty();
    }

    @Test
    void whatCannotBeIsToldInASentence() {
        paper.away(PaperDesk.ME, HN, Duration.ofDays(3), "");
        AbsenceViewModel form = form();
        Fx.run(() -> {
            form.substituteProperty().set("QT");
            form.confirm();
            assertThat(form.problem(Field.FORM).get())
                    .startsWith("There is another absence in that time: LT is away from")
                    .endsWith("HN stands in. End it, or choose another time.");
            assertThat(form.doneProperty().get()).isFalse();
        });
    }

    @Test
    void aSupervisorSaysItForOthersAndIsWarnedWhoIsLeftAlone() {
        paper.away(PaperDesk.ME, HN, Duration.ofDays(3), "");
        Fx.run(() -> seats.sit(QT));
        AbsenceViewModel form = form();
        Fx.run(() -> {
            assertThat(form.maySayWho()).isTrue();
            var warning = form.warning();
            form.personProperty().set("HN");
            form.substituteProperty().set("QT");
            assertThat(warning.getValue()).contains("Nobody stands in for LT in that time");
            form.confirm();
            assertThat(form.doneProperty().get()).as("it is only a warning").isTrue();
        });
        assertThat(paper.absences().absences()).hasSize(2);
    }

    @Test
    void myDayHasWhatConcernsWhoSitsThereAndWhoIsBackEndsIt() {
        paper.away(PaperDesk.ME, HN, Duration.ofDays(3), "On leave");
        assertThat(lines()).extracting(DayLine::what).containsExactly("You are away. HN stands in.");
        assertThat(lines()).extracting(DayLine::about).containsExactly("On leave");

        Fx.run(() -> {
            var canFinish = day.canFinish();
            day.chosenProperty().set(day.items().getValue().stream().findFirst());
            assertThat(canFinish.getValue().isAllowed()).isTrue();
            day.finish();
        });

        assertThat(lines()).isEmpty();
        assertThat(paper.absences().absences()).isEmpty();
    }

    @Test
    void aSubstituteReadsItAndEndsNothing() {
        paper.away(HN, PaperDesk.ME, Duration.ofHours(2), "");
        assertThat(lines()).extracting(DayLine::what).containsExactly("You stand in for HN");

        Fx.run(() -> {
            var canFinish = day.canFinish();
            day.chosenProperty().set(day.items().getValue().stream().findFirst());
            assertThat(canFinish.getValue().isAllowed()).isFalse();
            day.finish();
        });
        assertThat(paper.absences().absences()).hasSize(1);
        assertThat(Fx.get(absences::standsInFor)).containsExactly(HN.id());

        pass(Duration.ofHours(2));
        assertThat(lines()).as("it ended by itself").isEmpty();
        assertThat(Fx.get(absences::standsInFor)).isEmpty();
    }

    @Test
    void anAbsenceOfOthersAmongThemselvesConcernsASupervisorOnly() {
        paper.away(HN, QT, Duration.ofHours(2), "");
        pass(Duration.ofSeconds(1));
        assertThat(lines()).isEmpty();

        Fx.run(() -> seats.sit(QT));
        assertThat(lines()).extracting(DayLine::what).containsExactly("You stand in for HN");
    }
}
