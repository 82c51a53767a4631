package org.appealdesk.console.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.casework.letter.LetterCheck;
import org.appealdesk.console.driver.Replies;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.replies.Fit.Reader;
import org.appealdesk.replies.Reply;
import org.appealdesk.replies.Variable;
import org.junit.jupiter.api.Test;

/** Every reply that is brought along, filled for a case, as its readers would read it. */
class FilledRepliesTest {
    private final CaseTable table = CaseTable.claimed();

    /** One reply before one reader in one language. */
    private record Filled(Reply reply, Optional<Side> reader, Language language, String text) {}

    /** Written down so that somebody reads them all with a critical eye. */
    @Test
    void allAreWrittenDown() throws IOException {
        table.ask(Side.BUYER, Duration.ofMinutes(30)).ask(Side.SELLER, Duration.ofHours(2));
        List<String> lines = new ArrayList<>();
        for (Filled filled : all()) {
            lines.add("— " + filled.reply().id() + " · "
                    + filled.reply().title().in(filled.language().code()) + " · "
                    + filled.reader().map(Side::name).orElse("NOTE") + " · "
                    + filled.language().code());
            lines.add(filled.text());
            lines.add("");
        }
        Path file = Path.of("target", "replies.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);

        assertThat(all()).hasSizeGreaterThan(200);
        assertThat(all())
                .noneMatch(
                        filled -> filled.text().contains("{") || filled.text().contains("}"));
    }

    /** A variable about the other party does not exist, and no value gives away anything of it. */
    @Test
    void nothingOfTheOtherPartyIsGivenAway() {
        table.ask(Side.BUYER, Duration.ofMinutes(30)).ask(Side.SELLER, Duration.ofHours(2));
        for (Side reader : Side.values()) {
            TradeParty other = table.live().order().party(reader.other());
            for (Language language : Language.values()) {
                CaseValues values = new CaseValues(table.live(), Optional.of(reader));
                String everything = Stream.of(Variable.values())
                        .map(variable -> values.of(variable, language).orElse(""))
                        .reduce("", (one, next) -> one + "\n" + next);
                assertThat(everything)
                        .contains(table.live().order().party(reader).nickname())
                        .doesNotContain(other.nickname())
                        .doesNotContain(other.kycName())
                        .doesNotContain(other.accountId())
                        .doesNotContain("001100440917")
                        .doesNotContain("001100445523")
                        .doesNotContain("912");
            }
        }
    }

    /** What warns an agent before a letter leaves has no reason to, with any of them. */
    @Test
    void noneOfThemCausesAWarning() {
        table.ask(Side.BUYER, Duration.ofMinutes(30)).ask(Side.SELLER, Duration.ofHours(2));
        for (Filled filled : all()) {
            filled.reader()
                    .ifPresent(
                            side -> assertThat(LetterCheck.worries(table.live().view(), side, filled.text()))
                                    .as(filled.reply().id() + " " + filled.language())
                                    .isEmpty());
        }
        assertThat(LetterCheck.worries(table.live().view(), Side.BUYER, "Bạn sẽ nhận lại tiền."))
                .isNotEmpty();
    }

    @Test
    void aNoteHasNoReader() {
        CaseValues values = new CaseValues(table.live(), Optional.empty());

        assertThat(Stream.of(Variable.values())
                        .filter(variable -> variable.source() == Variable.Source.READER)
                        .map(variable -> values.of(variable, Language.ENGLISH)))
                .allMatch(Optional::isEmpty);
        assertThat(values.of(Variable.AGENT, Language.ENGLISH)).contains("LT");
    }

    @Test
    void onlyWhatTheAgentAloneKnowsIsAsked() {
        table.ask(Side.BUYER, Duration.ofMinutes(30));
        CaseValues values = new CaseValues(table.live(), Optional.of(Side.BUYER));

        assertThat(Stream.of(Variable.values())
                        .filter(variable ->
                                values.of(variable, Language.ENGLISH).isEmpty()))
                .containsExactly(Variable.DISPUTE_AMOUNT, Variable.TIME, Variable.ITEM, Variable.SUM);
    }

    @Test
    void timesOfTheRulesAreInWords() {
        CaseValues values = new CaseValues(table.live(), Optional.of(Side.BUYER));

        assertThat(values.of(Variable.ANSWER_TIME, Language.ENGLISH)).contains("10 minutes");
        assertThat(values.of(Variable.ANSWER_TIME, Language.VIETNAMESE)).contains("10 phút");
        assertThat(values.of(Variable.REFILE_WAIT, Language.ENGLISH)).contains("5 minutes");
    }

    private List<Filled> all() {
        return Replies.shipped().replies().stream()
                .flatMap(reply -> readers(reply).stream())
                .flatMap(filled ->
                        Stream.of(Language.values()).map(language -> fill(filled.reply(), filled.reader(), language)))
                .toList();
    }

    private static List<Filled> readers(Reply reply) {
        if (reply.fit().readers().contains(Reader.COLLEAGUE)) {
            return List.of(new Filled(reply, Optional.empty(), Language.ENGLISH, ""));
        }
        Side side = reply.fit().sides().stream().findFirst().orElse(Side.BUYER);
        return List.of(new Filled(reply, Optional.of(side), Language.ENGLISH, ""));
    }

    private Filled fill(Reply reply, Optional<Side> reader, Language language) {
        CaseValues values = new CaseValues(table.live(), reader);
        String text = reply.textFor(language.code())
                .fill(variable -> values.of(variable, language)
                        .orElseGet(() -> values.typed(variable, typed(variable, language), language)));
        return new Filled(reply, reader, language, text);
    }

    private static String typed(Variable variable, Language language) {
        return switch (variable.kind()) {
            case TIME -> "15:30";
            case MONEY -> "500000";
            case DURATION -> "10";
            case WORDS -> language == Language.ENGLISH ? "the receipt of 14:02" : "biên lai lúc 14:02";
        };
    }
}
