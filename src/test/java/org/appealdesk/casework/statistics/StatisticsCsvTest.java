package org.appealdesk.casework.statistics;

import static org.appealdesk.casework.statistics.Told.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.AgentId;
import org.junit.jupiter.api.Test;

class StatisticsCsvTest {
    private static final List<String> HEADER = List.of("scope", "from", "to", "figure", "item", "value", "unit", "of");
    private static final String FROM = "2026-03-01T17:00:00Z";
    private static final String TO = "2026-03-02T17:00:00Z";

    private static List<List<String>> read(Statistics... figures) {
        return CsvReader.read(StatisticsCsv.of(List.of(figures)));
    }

    private static Story ruledAfterAnHourAndAHalf() {
        return Story.paid().given(claimed()).given(minutes(90)).given(Told.rules(LAN, Outcome.FORCE_RELEASE));
    }

    @Test
    void eachFigureIsARowUnderOneHeader() {
        Statistics figures = monday(own(LAN), ruledAfterAnHourAndAHalf());
        List<List<String>> rows = read(figures, monday(desk(), ruledAfterAnHourAndAHalf()));

        assertThat(rows).allMatch(row -> row.size() == HEADER.size());
        assertThat(rows).filteredOn(HEADER::equals).hasSize(1);
        assertThat(rows.getFirst()).isEqualTo(HEADER);
        assertThat(rows)
                .contains(
                        List.of("agent LAN", FROM, TO, "handled", "", "1", "stays", ""),
                        List.of("desk", FROM, TO, "handled", "", "1", "stays", ""),
                        List.of("agent LAN", FROM, TO, "ruling_median", "", "5400", "seconds", "1"),
                        List.of("desk", FROM, TO, "handled_by_reason", "AMOUNT_INCORRECT", "1", "stays", "1"),
                        List.of("desk", FROM, TO, "handled_by_outcome", "FORCE_RELEASE", "1", "stays", "1"),
                        List.of("desk", FROM, TO, "service_missed", "", "1", "stays", ""),
                        List.of("desk", FROM, TO, "overturned", "", "0", "rulings", "1"),
                        List.of(
                                "desk",
                                "2026-03-02T03:00:00Z",
                                "2026-03-02T04:00:00Z",
                                "handled_in_part",
                                "",
                                "1",
                                "stays",
                                ""));
    }

    @Test
    void whatThereIsNothingOfIsEmptyNotNought() {
        assertThat(read(monday(desk())))
                .contains(List.of("desk", FROM, TO, "ruling_median", "", "", "seconds", "0"))
                .noneMatch(row -> row.get(3).equals("handled_by_reason"));
    }

    @Test
    void itIsTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        String english = StatisticsCsv.of(List.of(monday(desk(), ruledAfterAnHourAndAHalf())));
        try {
            for (String tag : List.of("vi-VN", "ar-EG-u-nu-arab", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(StatisticsCsv.of(List.of(monday(desk(), ruledAfterAnHourAndAHalf()))))
                        .isEqualTo(english);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noFieldIsAFormula() {
        for (String hostile : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a,b", "a\"b", "a\r\nb", "=\"a\",b")) {
            Csv csv = new Csv().row(hostile, "x");
            String field = CsvReader.read(csv.toString()).getFirst().getFirst();
            assertThat(field).endsWith(hostile);
            assertThat(field.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r');
        }
        assertThat(read(monday(new Scope.Own(new AgentId("=HYPERLINK(\"x\",\"y\")")))))
                .allMatch(row -> !row.getFirst().startsWith("="));
    }

    @Test
    void plainFieldsStayAsTheyAre() {
        assertThat(new Csv().row("a", "", "Đặng").toString()).isEqualTo("a,,Đặng\r\n");
    }
}
