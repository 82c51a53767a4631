package org.appealdesk.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of replies, right and wrong. */
class ReplyFolderTest {
    private static final String GOOD = """
            replies: 1
            theme: {en: Ours, vi: Của nhóm}
            items:
              - id: first
                title: {en: First, vi: Một}
                keywords: [one]
                for: {sides: [BUYER], reasons: [OVERPAID], stages: [CS_REVIEW]}
                text: {en: "Hello {nickname}", vi: "Chào {nickname}"}
              - id: second
                title: {en: Second, vi: Hai}
                text: {en: "Bye", vi: "Tạm biệt"}
            """;

    @TempDir
    Path folder;

    @Test
    void aFileIsRead() throws IOException {
        write("a.yaml", GOOD);

        ReplyFolder.Loaded loaded = ReplyFolder.load(folder);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.replies()).extracting(Reply::id).containsExactly("first", "second");
        Reply first = loaded.replies().getFirst();
        assertThat(first.theme()).isEqualTo(new Words("Ours", "Của nhóm"));
        assertThat(first.title().in("vi")).isEqualTo("Một");
        assertThat(first.textFor("vi").text()).isEqualTo("Chào {nickname}");
        assertThat(first.fit())
                .isEqualTo(new Fit(
                        Set.of(Fit.Reader.PARTY),
                        Set.of(Side.BUYER),
                        Set.of(ReasonCode.OVERPAID),
                        Set.of(Stage.CS_REVIEW)));
        assertThat(loaded.replies().getLast().fit()).isEqualTo(Fit.ANY_PARTY);
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() {
        ReplyFolder.Loaded loaded = ReplyFolder.load(folder.resolve("none"));

        assertThat(loaded.replies()).isEmpty();
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void aFolderThatIsAFileIsTold() throws IOException {
        assertThat(ReplyFolder.load(write("file", "")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("the folder cannot be read"));
    }

    @Test
    void aBrokenFileIsToldAndHindersNoOther() throws IOException {
        write("a.yaml", "replies: [");
        write("b.yaml", GOOD);

        ReplyFolder.Loaded loaded = ReplyFolder.load(folder);

        assertThat(loaded.replies()).extracting(Reply::id).containsExactly("first", "second");
        assertThat(loaded.problems())
                .extracting(YamlProblem::file)
                .containsOnly(folder.resolve("a.yaml").toString());
    }

    @Test
    void anUnknownVariableIsToldWithWhatWasMeant() {
        assertThat(problems(GOOD.replace("Hello {nickname}", "Hello {nikname}")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(8);
                    assertThat(problem.column()).isEqualTo(16);
                    assertThat(problem.path()).isEqualTo("items[0].text.en");
                    assertThat(problem.what()).isEqualTo("“{nikname}” is no variable");
                    assertThat(problem.expected()).endsWith("did you mean “nickname”?");
                });
    }

    @Test
    void aBraceAloneIsTold() {
        assertThat(whats(GOOD.replace("\"Bye\"", "\"Bye {\""))).containsExactly("a brace stands alone");
    }

    @Test
    void aTextMissingInOneLanguageIsTold() {
        assertThat(whats(GOOD.replace(", vi: \"Tạm biệt\"", ""))).containsExactly("“vi” is missing");
        assertThat(whats(GOOD.replace(", vi: Hai", ""))).containsExactly("“vi” is missing");
    }

    @Test
    void variablesThatDifferBetweenTheLanguagesAreTold() {
        assertThat(whats(GOOD.replace("Chào {nickname}", "Chào {agent}")))
                .containsExactly(
                        "has no {agent}, which the other language has",
                        "has no {nickname}, which the other language has");
    }

    @Test
    void anIdUsedTwiceIsTold() throws IOException {
        assertThat(whats(GOOD.replace("id: second", "id: first")))
                .containsExactly("the id “first” is used twice in this file");

        Path one = write("one.yaml", GOOD);
        Path two = write("two.yaml", GOOD.replace("id: second", "id: third"));
        ReplyFolder.Loaded loaded = ReplyFolder.read(List.of(one, two));
        assertThat(loaded.problems())
                .extracting(YamlProblem::toString)
                .containsExactly(two + ":4:9: the id “first” is taken by " + one + " (expected an id of its own)");
        assertThat(loaded.replies()).extracting(Reply::id).containsExactly("first", "second");
    }

    @Test
    void anIdIsPlain() {
        assertThat(whats(GOOD.replace("id: second", "id: Second One"))).containsExactly("“Second One” is no id");
    }

    @Test
    void whatIsTooLongIsTold() {
        assertThat(whats(GOOD.replace("\"Bye\"", "\"" + "x".repeat(Template.LONGEST + 1) + "\"")))
                .containsExactly("the text has 901 characters");
        assertThat(whats(GOOD.replace("en: Second", "en: " + "x".repeat(61))))
                .containsExactly("the title has 61 characters");
    }

    @Test
    void whatColleaguesReadHasNothingOfAReadingParty() {
        String both = GOOD.replace("for: {sides: [BUYER],", "for: {readers: [PARTY, COLLEAGUE], sides: [BUYER],");
        assertThat(whats(both))
                .containsExactly(
                        "“{nickname}” is about the party that reads, and a note has none",
                        "“{nickname}” is about the party that reads, and a note has none");
    }

    @Test
    void unknownKeysAndConstantsAreTold() {
        assertThat(whats(GOOD.replace("keywords:", "keyword:"))).containsExactly("“keyword” is not known here");
        assertThat(whats(GOOD.replace("[OVERPAID]", "[OVERPAYED]"))).containsExactly("found “OVERPAYED”");
        assertThat(whats(GOOD.replace("replies: 1", "replies: 2"))).containsExactly("found “2”");
    }

    @Test
    void allProblemsOfAFileAreToldTogether() {
        String broken = GOOD.replace("Hello {nickname}", "Hello {").replace("id: second", "id: ''");
        assertThat(problems(broken))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((one, other) -> Integer.compare(one.line(), other.line()));
    }

    @Test
    void aTeamsOwnStandInPlaceOfThoseBroughtAlong() throws IOException {
        Path shipped = Files.createDirectory(folder.resolve("shipped"));
        Path team = Files.createDirectory(folder.resolve("team"));
        Files.writeString(shipped.resolve("a.yaml"), GOOD);
        Files.writeString(
                team.resolve("a.yaml"), GOOD.replace("\"Bye\"", "\"See you\"").replace("id: first", "id: own"));
        Files.writeString(team.resolve("b.yaml"), "nonsense");

        SharedReplies shared = SharedReplies.load(shipped, team);

        assertThat(shared.replies()).extracting(Reply::id).containsExactly("first", "second", "own");
        assertThat(shared.replies().get(1).textFor("en").text()).isEqualTo("See you");
        assertThat(shared.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith(team.resolve("b.yaml") + ":1:1: "));
    }

    private List<String> whats(String text) {
        return problems(text).stream().map(YamlProblem::what).toList();
    }

    private List<YamlProblem> problems(String text) {
        try {
            return ReplyFolder.read(List.of(write("test.yaml", text))).problems();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
