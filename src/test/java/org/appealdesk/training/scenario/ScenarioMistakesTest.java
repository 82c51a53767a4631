package org.appealdesk.training.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.training.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of mistake in a scenario is told with its line, what is wrong and what was expected. */
class ScenarioMistakesTest {
    private static final String ID = "amount-short-negotiation-failed";

    /**
     * A mistake.
     *
     * @param good text of a good scenario, at its first place
     * @param bad what stands there instead
     * @param at text in the line that is to be told
     */
    private record Mistake(String name, String good, String bad, String at, String what, String expected) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("another format", "scenario: 1", "scenario: 2", "scenario: 2", "found “2”", "from 1 to 1"),
            new Mistake("no id", "id: " + ID, "", "scenario: 1", "“id” is missing", "“id” with a value"),
            new Mistake("a bad id", "id: " + ID, "id: Amount Short", "id: Amount", "is no id", "joined by hyphens"),
            new Mistake(
                    "an unknown key",
                    "minutes: 8",
                    "minutes: 8\nhours: 1",
                    "hours: 1",
                    "“hours” is not known",
                    "one of"),
            new Mistake(
                    "one language only",
                    "skill: {en: Reading amounts on receipts, vi: Đối chiếu số tiền trên biên lai}",
                    "skill: {en: Reading}",
                    "skill:",
                    "“vi” is missing",
                    "“vi” with a value"),
            new Mistake(
                    "an unknown profile",
                    "profile: binance-2020",
                    "profile: binance-2019",
                    "profile: binance-2019",
                    "profile “binance-2019” is unknown",
                    "binance-2020"),
            new Mistake(
                    "a difficulty that does not exist",
                    "difficulty: EASY",
                    "difficulty: EASI",
                    "difficulty:",
                    "found “EASI”",
                    "did you mean “EASY”?"),
            new Mistake(
                    "a start without zone",
                    "start: 2026-10-14T14:00:00+07:00",
                    "start: 2026-10-14T14:00:00",
                    "start:",
                    "found",
                    "an instant with its zone"),
            new Mistake(
                    "too many decimals",
                    "amount: 1960.78",
                    "amount: 1960.7801",
                    "amount: 1960.7801",
                    "more than the 2 decimals of USDT",
                    "a value that fits"),
            new Mistake(
                    "a total that is not the product",
                    "totalPrice: 51000000",
                    "totalPrice: 52000000",
                    "totalPrice:",
                    "is not amount × unitPrice",
                    "about 50999888"),
            new Mistake(
                    "a window that ends before it begins",
                    "notifyPayEndTime: -9m10s",
                    "notifyPayEndTime: -30m",
                    "notifyPayEndTime:",
                    "lies before “createTime”",
                    "a later time"),
            new Mistake(
                    "a status without its time",
                    "orderStatus: UNPAID",
                    "orderStatus: PAID",
                    "orderNumber:",
                    "“notifyPayTime” is missing",
                    "“notifyPayTime” with a value"),
            new Mistake(
                    "an order in appeal",
                    "orderStatus: UNPAID",
                    "orderStatus: IN_APPEAL",
                    "orderStatus:",
                    "not registered in appeal",
                    "the status before"),
            new Mistake(
                    "a language that is none",
                    "language: vi",
                    "language: tiếng-việt",
                    "language: tiếng",
                    "is no language tag",
                    "BCP 47"),
            new Mistake(
                    "a phone of letters",
                    "phone: \"+84 912 345 671\"",
                    "phone: \"+84 CALL ME\"",
                    "phone: \"+84 CALL",
                    "Not an E.164 number",
                    "fits"),
            new Mistake(
                    "a share above the whole",
                    "completedPerMille: 981",
                    "completedPerMille: 1981",
                    "completedPerMille: 1981",
                    "found “1981”",
                    "from 0 to 1000"),
            new Mistake(
                    "an outcome of a call that does not exist",
                    "outcome: REACHED",
                    "outcome: REECHED",
                    "outcome: REECHED",
                    "found “REECHED”",
                    "did you mean “REACHED”?"),
            new Mistake(
                    "evidence that is not there",
                    "file: buyer-receipt.jpg",
                    "file: lost.jpg",
                    "file: lost.jpg",
                    "“lost.jpg” cannot be read",
                    "a file in"),
            new Mistake(
                    "evidence of a forbidden kind",
                    "file: buyer-receipt.jpg",
                    "file: virus.exe",
                    "file: virus.exe",
                    "files like “virus.exe” are forbidden",
                    "jpg"),
            new Mistake(
                    "evidence outside the folder",
                    "file: buyer-receipt.jpg",
                    "file: ../secret.jpg",
                    "file: ../secret.jpg",
                    "not a plain file name",
                    "a file beside the scenario"),
            new Mistake(
                    "evidence that nobody has",
                    "evidence: [E1]",
                    "evidence: [E9]",
                    "evidence: [E9]",
                    "“E9” is no evidence of the SELLER",
                    "from: SELLER"),
            new Mistake(
                    "the other side's evidence",
                    "evidence: [E1]",
                    "evidence: [E2]",
                    "evidence: [E2]",
                    "“E2” is no evidence of the SELLER",
                    "from: SELLER"),
            new Mistake(
                    "evidence twice",
                    "  E2:\n    from: BUYER",
                    "  E1:\n    from: BUYER",
                    "  E1:\n    from: BUYER",
                    "“E1” stands here for the second time",
                    "the first is in line"),
            new Mistake(
                    "a reason of the other side",
                    "reason: AMOUNT_INCORRECT",
                    "reason: SELLER_NOT_RELEASED",
                    "reason: SELLER",
                    "SELLER_NOT_RELEASED is no reason for a SELLER",
                    "PAID_NOT_RECEIVED"),
            new Mistake(
                    "no gate before the form",
                    "  - {at: -7m20s, who: SELLER, do: PASS_CONTACT_GATE, channel: CHAT}\n",
                    "",
                    "do: FILE_APPEAL",
                    "the rules refuse this: GATE_NOT_PASSED",
                    "what R"),
            new Mistake(
                    "a time that goes back",
                    "at: -16m\n",
                    "at: -20m\n",
                    "at: -20m\n",
                    "goes back before the step above",
                    "not before that one"),
            new Mistake(
                    "a history after the start",
                    "at: -2m10s",
                    "at: +2m10s",
                    "at: +2m10s",
                    "lies after the start",
                    "“script”"),
            new Mistake(
                    "a history before the order",
                    "at: -20m30s",
                    "at: -25m",
                    "at: -25m",
                    "before the order's own times",
                    "not before"),
            new Mistake(
                    "a time without sign",
                    "at: -12m\n",
                    "at: 12m\n",
                    "at: 12m\n",
                    "found “12m”",
                    "a duration with its sign"),
            new Mistake(
                    "a trigger in the history",
                    "- at: -12m\n",
                    "- when: CASE_CLAIMED\n",
                    "when: CASE_CLAIMED\n    who: SELLER\n    do: SEND_MESSAGE\n    text:\n      en: ₫500,000",
                    "“when” is not for the history",
                    "“at”"),
            new Mistake(
                    "neither time nor trigger",
                    "- at: -12m\n    who",
                    "- who",
                    "- who: SELLER",
                    "neither “at” nor “when”",
                    "one of them"),
            new Mistake(
                    "both time and trigger",
                    "- at: -12m\n",
                    "- at: -12m\n    when: CASE_CLAIMED\n",
                    "- at: -12m",
                    "both “at” and “when”",
                    "one of them"),
            new Mistake(
                    "a delay after nothing",
                    "- at: -12m\n",
                    "- at: -12m\n    after: 2s\n",
                    "after: 2s",
                    "nothing to come after",
                    "“when” instead"),
            new Mistake(
                    "a script before the start",
                    "- when: CASE_CLAIMED\n    after: 25s\n",
                    "- at: -25s\n",
                    "at: -25s",
                    "lies before the start",
                    "“history”"),
            new Mistake(
                    "a description too long",
                    "en: The order is 51,000,000 but my account received 50,500,000. The buyer does not want to send the rest.\n      vi: Lệnh",
                    "en: Long\n      vi: " + "dài ".repeat(130) + "Lệnh",
                    "en: Long",
                    "the description has",
                    "at most 500"),
            new Mistake(
                    "nothing supplied",
                    "do: SUPPLY_INFORMATION\n    text:\n      en: I looked again. The transfer was 50,500,000. I agree to send the missing 500,000.\n      vi: Em xem lại rồi, em chuyển 50.500.000. Em đồng ý chuyển nốt 500.000 còn thiếu.\n",
                    "do: SUPPLY_INFORMATION\n",
                    "- when: INFORMATION_ASKED\n",
                    "supplies nothing",
                    "“text” or “evidence”"),
            new Mistake(
                    "somebody else's action",
                    "do: MARK_ORDER_PAID",
                    "do: CLAIM_CASE",
                    "do: CLAIM_CASE",
                    "CLAIM_CASE is not for BUYER",
                    "AGENT or SUPERVISOR"),
            new Mistake(
                    "an action of nobody",
                    "do: MARK_ORDER_PAID",
                    "do: REGISTER_ORDER",
                    "do: REGISTER_ORDER",
                    "not for BUYER",
                    "happens by itself"),
            new Mistake(
                    "an action that does not exist",
                    "do: MARK_ORDER_PAID",
                    "do: MARK_PAID",
                    "do: MARK_PAID",
                    "found “MARK_PAID”",
                    "MARK_ORDER_PAID"),
            new Mistake(
                    "a field of another action",
                    "do: MARK_ORDER_PAID}",
                    "do: MARK_ORDER_PAID, text: hi}",
                    "do: MARK_ORDER_PAID",
                    "“text” is not known here",
                    "one of at, when"),
            new Mistake(
                    "an unknown happening",
                    "- when: CASE_CLAIMED",
                    "- when: CASE_CLAIMD",
                    "when: CASE_CLAIMD",
                    "found “CASE_CLAIMD”",
                    "did you mean “CASE_CLAIMED”?"),
            new Mistake(
                    "a kind where none is spoken of",
                    "{event: INFORMATION_ASKED, kind: BANK_STATEMENT}",
                    "{event: CALL_LOGGED, kind: BANK_STATEMENT}",
                    "event: CALL_LOGGED",
                    "CALL_LOGGED speaks of no kind",
                    "no “kind”"),
            new Mistake(
                    "a ruling that the reason does not allow",
                    "outcomes: [TOP_UP_THEN_RELEASE]",
                    "outcomes: [TOP_UP_THEN_RELEASE, FORCE_CANCEL]",
                    "outcomes: [TOP",
                    "FORCE_CANCEL is no ruling on AMOUNT_INCORRECT",
                    "TOP_UP_THEN_RELEASE"),
            new Mistake(
                    "an end that is not right",
                    "outcomes: [TOP_UP_THEN_RELEASE]",
                    "outcomes: [FORCE_RELEASE]",
                    "withAgent:",
                    "TOP_UP_THEN_RELEASE is not among “outcomes”",
                    "a right outcome"),
            new Mistake(
                    "a finding on nothing",
                    "evidence: [E1, E2]",
                    "evidence: [E1, E7]",
                    "evidence: [E1, E7]",
                    "“E7” is no evidence of this scenario",
                    "“evidence”"));

    @TempDir
    Path temp;

    @Test
    void the_scenario_without_a_mistake_has_no_problem() throws IOException {
        assertThat(lint(original())).isEmpty();
    }

    /** Every line is right by itself; only playing the history shows that the reason comes too early. */
    @Test
    void a_reason_of_another_phase_is_refused_by_the_rules() throws IOException {
        String text = original()
                .replace("reason: AMOUNT_INCORRECT\n    disputeAmount: 500000", "reason: LESS_PAID")
                .replace("outcome: TOP_UP_THEN_RELEASE", "outcome: RECOVERY_BEST_EFFORT")
                .replace("outcomes: [TOP_UP_THEN_RELEASE]", "outcomes: [RECOVERY_BEST_EFFORT]");
        assertThat(lint(text)).singleElement().satisfies(problem -> {
            assertThat(problem.what()).startsWith("the rules refuse this: REASON_DOES_NOT_FIT");
            assertThat(problem.path()).isEqualTo("history[6].do");
        });
    }

    @TestFactory
    Stream<DynamicTest> tells() {
        return MISTAKES.stream().map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> check(mistake)));
    }

    private void check(Mistake mistake) throws IOException {
        String original = original();
        assertThat(original).contains(mistake.good());
        int place = original.indexOf(mistake.good());
        String broken = original.substring(0, place)
                + mistake.bad()
                + original.substring(place + mistake.good().length());
        int line = 1
                + (int) broken.substring(0, broken.indexOf(mistake.at()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        assertThat(lint(broken)).anySatisfy(problem -> {
            assertThat(problem.what()).contains(mistake.what());
            assertThat(problem.expected()).contains(mistake.expected());
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.file())
                    .isEqualTo(temp.resolve(ScenarioFolder.SCENARIO).toString());
        });
    }

    private static String original() throws IOException {
        return Files.readString(Shipped.SCENARIOS.resolve(ID).resolve(ScenarioFolder.SCENARIO));
    }

    private List<YamlProblem> lint(String text) throws IOException {
        for (String picture : List.of("seller-account-history.jpg", "buyer-receipt.jpg")) {
            Files.copy(
                    Shipped.SCENARIOS.resolve(ID).resolve(picture),
                    temp.resolve(picture),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path file = Files.writeString(temp.resolve(ScenarioFolder.SCENARIO), text);
        return Shipped.lint().lint(List.of(file)).problems();
    }
}
