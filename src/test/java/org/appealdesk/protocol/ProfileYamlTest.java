package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused in a profile, and how folders of profiles are read. Each mistake is made in the shipped seed. */
class ProfileYamlTest {

    private static final Path SEED = Path.of("assets", "rules", "binance-2020.yaml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: binance-2020           | name: Binance 2020         | Not a profile reference: “Binance 2020” version 1
            version: 1                   | version: 0                 | found “0”
            refileWait: 300s             | refileWait: -300s          | found “-300s”
            refileWait: 300s             | refileWait: 300            | found “300”
            refileWait: 300s             |                            | “refileWait” is missing
            refileWait: 300s             | refileWiat: 300s           | “refileWait” is missing
            maximumAppeals: unlimited    | maximumAppeals: 0          | found “0”
            descriptionLimit: 500        | descriptionLimit: 0        | found “0”
            releaseTime: 15m             | releaseTime: 0s            | found “0s”
            respondWithin: 600s          | respondWithin: 0m          | found “0m”
            confirmWithin: 600s          | confirmWithin: never       | found “never”
            strictDismiss: false         | strictDismiss: no          | found “no”
            [15m, 30m, 2h, 24h]          | [15m, 2h, 30m, 24h]        | is not above the one before it
            [15m, 30m, 2h, 24h]          | []                         | the list is empty
            objectionWindow: off         | objectionWindow: 24h       | the window is on but the number is 0
            maximumObjections: 0         | maximumObjections: 2       | the window is off but the number is 2
            attempts: 3                  | attempts: 0                | found “0”
            attempts: 3                  | attempts: many             | found “many”
            attemptGap: 10m              | attemptGap: -10m           | found “-10m”
            attemptGap: 10m              |                            | “attemptGap” is missing
            reminderGap: 1h              | reminderGap: hourly        | found “hourly”
            reminderGap: 1h              | remindGap: 1h              | “remindGap” is not known here
            {from: "21:00", until        | {from: "24:00", until      | found “24:00”
            {from: "21:00", until        | {from: 9pm, until          | found “9pm”
            {from: "21:00", until        | {from: "08:00", until      | quiet hours begin and end at 08:00
            {from: "21:00", until        | {until                     | “from” is missing
            minimumWhenFiling: 1         | minimumWhenFiling: 0       | found “0”
            minimumWhenFiling: 1         | minimumWhenFiling: 21      | 21 is more than maximumFiles, 20
            maximumBytes: 31457280       | maximumBytes: 30MB         | found “30MB”
            [txt, doc                    | [.txt, doc                 | found “.txt”
            [txt, doc                    | [doc, doc                  | found “doc”
            {USDT: 10000                 | {usdt: 10000               | “usdt” is no asset code
            {USDT: 10000                 | {USDT: 0                   | found “0”
            approvalForNewAgents: 30d    | approvalForNewAgents: 0d   | found “0d”
            approvalForNewAgents: 30d    |                            | “approvalForNewAgents” is missing
            approvalToOverturn: true     | approvalToOverturn: 1      | found “1”
            complyWithin: 24h            | complyWithin: 0h           | found “0h”
            fee: off                     | fee: {fromCase: 0}         | found “0”
            fee: off                     | fee: never                 | found “never”
            fee: off                     |                            | “fee” is missing
            [RESPONDENT_SILENT, BUYER_BR | [RESPONDENT_QUIET, BUYER_BR | found “RESPONDENT_QUIET”
            outcome: FORCE_CANCEL}       | outcome: TOP_UP_THEN_RELEASE} | TOP_UP_THEN_RELEASE is no outcome of PAID_NOT_RECEIVED
            WARNING: []                  | WARNING: [1]               | WARNING has no value
            WARNING: []                  | SCOLDING: []               | “SCOLDING” is not known here
            [1, 3, 7, 30, 90, 365]       | [1.5]                      | found “1.5”
            [10, 50, 100, 500]           | [50, 10]                   | is not above the one before it
              CHARGEBACK:                |   CHARGE_BACK:             | “CHARGE_BACK” is not known here
            sides: [BUYER, SELLER]       | sides: []                  | the list is empty
            phases: [AFTER_CANCELLATION] | phases: [IN_TRADE]         | no outcome decides a case in phase IN_TRADE
            phases: [AFTER_CANCELLATION] | phases: []                 | the list is empty
            [RECOVERY_BEST_EFFORT, DIS   | [FORCE_RELEASE, DIS        | FORCE_RELEASE fits none of the phases
            [TOP_UP_THEN_RELEASE,        | [RECOVERY_BEST_EFFORT,     | RECOVERY_BEST_EFFORT fits none of the phases
            [CHAT_EXCERPT, CALL_RECORD   | [CHAT_PICTURE, CALL_RECORD | found “CHAT_PICTURE”
            checks: [CHAT_READ]          | checks: [CHAT_RED]         | found “CHAT_RED”
            """)
    void refuses(String right, String wrong, String told) throws IOException {
        String text = Files.readString(SEED);
        assertThat(text).contains(right.strip());

        var result = read(text.replace(
                right.strip(), Optional.ofNullable(wrong).orElse("").strip()));

        assertThat(result.problems()).extracting(YamlProblem::what).contains(told);
        assertThat(result.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(1));
    }

    @Test
    void tellsTheLineAndWhatWasMeant() throws IOException {
        var result = read(Files.readString(SEED).replace("respondWithin: 600s", "respndWithin: 600s"));

        assertThat(result.problems())
                .extracting(YamlProblem::toString)
                .containsExactlyInAnyOrder(
                        "seed.yaml:19:3: “respondWithin” is missing (expected “respondWithin” with a value)",
                        "seed.yaml:19:3: “respndWithin” is not known here (expected one of respondWithin,"
                                + " confirmWithin, strictDismiss; did you mean “respondWithin”?)");
    }

    @Test
    void refusesAProfileThatLeavesASideWithoutReason() throws IOException {
        var result = read(Files.readString(SEED)
                .replace("sides: [SELLER]", "sides: [BUYER]")
                .replace("sides: [BUYER, SELLER]", "sides: [BUYER]"));

        assertThat(result.problems())
                .extracting(YamlProblem::what)
                .containsExactly("no reason for the SELLER of an open trade");
    }

    @Test
    void takesWholeSectionsFromTheProfileItIsBasedOn(@TempDir Path folder) throws IOException {
        Files.copy(SEED, folder.resolve("z-base.yaml"));
        Files.writeString(folder.resolve("child.yaml"), """
                name: child
                version: 2
                basedOn: {name: binance-2020, version: 1}
                answer: {respondWithin: 5m, confirmWithin: off, strictDismiss: true}
                """);

        var profiles = ((YamlResult.Good<RuleProfiles>) ProfileFolder.load(folder)).value();

        RuleProfile base = profiles.newest("binance-2020").orElseThrow();
        RuleProfile child = profiles.newest("child").orElseThrow();
        assertThat(child.ref().version()).isEqualTo(2);
        assertThat(child.answer().respondWithin()).hasMinutes(5);
        assertThat(child.filing()).isEqualTo(base.filing());
    }

    @Test
    void whatAnOlderProfileDoesNotSayOfContactIsAsItWas() throws IOException {
        String text = Files.readString(SEED);
        String older = text.replaceFirst("(?s)contact:.*?evidence:", "evidence:");
        assertThat(older).isNotEqualTo(text);

        RuleProfile profile = ((YamlResult.Good<RuleProfile>) read(older)).value();

        assertThat(profile.contact()).isEqualTo(ContactRules.FORMER);
        assertThat(profile).isEqualTo(((YamlResult.Good<RuleProfile>) read(text)).value());
    }

    @Test
    void quietHoursCanBeOff() throws IOException {
        String text = Files.readString(SEED).replaceFirst("quietHours: \\{.*?}", "quietHours: off");

        RuleProfile profile = ((YamlResult.Good<RuleProfile>) read(text)).value();

        assertThat(profile.contact().quietHours()).isNull();
        assertThat(profile.contact().isQuiet(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC))
                .isFalse();
    }

    @Test
    void refusesProfilesBasedOnEachOtherOrOnNothing(@TempDir Path folder) throws IOException {
        Files.copy(SEED, folder.resolve("seed.yaml"));
        Files.writeString(folder.resolve("a.yaml"), "name: a\nversion: 1\nbasedOn: {name: b, version: 1}\n");
        Files.writeString(folder.resolve("b.yaml"), "name: b\nversion: 1\nbasedOn: {name: a, version: 1}\n");
        Files.writeString(folder.resolve("c.yaml"), "name: c\nversion: 1\nbasedOn: {name: binance-2020, version: 9}\n");

        assertThat(ProfileFolder.load(folder).problems())
                .extracting(YamlProblem::what)
                .containsExactly(
                        "the profile b v1 is not known, or is wrong",
                        "the profile a v1 is not known, or is wrong",
                        "the profile binance-2020 v9 is not known, or is wrong");
    }

    @Test
    void refusesTheSameVersionTwice(@TempDir Path folder) throws IOException {
        Files.copy(SEED, folder.resolve("one.yaml"));
        Files.copy(SEED, folder.resolve("two.yaml"));

        assertThat(ProfileFolder.load(folder).problems())
                .singleElement()
                .matches(problem -> problem.file().endsWith("two.yaml"))
                .extracting(YamlProblem::what)
                .isEqualTo("the profile binance-2020 v1 exists already");
    }

    @Test
    void tellsWhatIsWrongInEveryFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "[");
        Files.writeString(folder.resolve("b.yaml"), "name: b\n");

        assertThat(ProfileFolder.load(folder).problems())
                .extracting(problem -> Path.of(problem.file()).getFileName().toString())
                .contains("a.yaml", "b.yaml");
    }

    @Test
    void tellsAFolderWithoutProfiles(@TempDir Path folder) {
        assertThat(ProfileFolder.load(folder).problems())
                .extracting(YamlProblem::what)
                .containsExactly("the folder has no profile");
        assertThat(ProfileFolder.load(folder.resolve("none")).problems())
                .singleElement()
                .matches(problem -> problem.what().startsWith("the folder cannot be read"));
    }

    private static YamlResult<RuleProfile> read(String text) {
        return ProfileYaml.read(YamlDocument.read("seed.yaml", text), _ -> Optional.empty());
    }
}
