package org.appealdesk.training.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.Shipped;
import org.appealdesk.training.play.PlayRunner.Play;
import org.appealdesk.training.play.PlayRunner.Result;
import org.appealdesk.training.scenario.Scenario;
import org.junit.jupiter.api.Test;

class PlayRunnerTest {
    private final PlayRunner runner = new PlayRunner(Shipped.engine());

    @Test
    void prints_a_timeline_to_the_millisecond_with_rule_and_words() throws IOException {
        assertThat(print("answer-in-last-second").lines())
                .startsWith(
                        "An answer in the last second (answer-in-last-second, binance-2020 v1)",
                        "── 2026-10-14, Asia/Ho_Chi_Minh",
                        "13:38:00.000         -22m0s  t1    Order registered",
                        "13:42:00.000         -18m0s  R1    Buyer marked the order paid")
                .contains(
                        "14:03:59.999     +3m59.999s  R13   Seller: negotiation failed",
                        "                                      “Người mua không trả theo giá hiện tại.”");
    }

    @Test
    void an_answer_at_exactly_ten_minutes_comes_after_the_lapse() throws IOException {
        List<String> lines = print("answer-exactly-at-ten-minutes").lines().toList();
        int silent = indexOf(lines, "14:05:00.000 +\\+5m0s  t5 +No answer.*");
        int late = indexOf(lines, "14:05:00.000 +\\+5m0s  e2 +Buyer answered late.*");
        assertThat(silent).isPositive().isLessThan(late);
    }

    @Test
    void tells_days_and_hours_before_the_start() throws IOException {
        assertThat(print("chargeback-after-release").lines())
                .contains("── 2026-10-13, Asia/Ho_Chi_Minh", "── 2026-10-14, Asia/Ho_Chi_Minh")
                .anyMatch(line -> line.matches("12:16:00.000 +-25h44m0s  t1 +Order registered"));
    }

    @Test
    void tells_a_refused_step_at_its_time() throws IOException {
        List<String> lines = print("cancelled-by-mistake").lines().toList();
        int refused = indexOf(lines, "14:03:30.000 +\\+3m30s  R21 +Seller: FILE_APPEAL refused: .*");
        int filed = indexOf(lines, "14:05:00.000 +\\+5m0s  R8 +Seller filed.*");
        assertThat(refused).isPositive().isLessThan(filed);
    }

    @Test
    void prints_every_event_as_json_that_reads_back_to_what_happened() throws IOException {
        Scenario scenario = Shipped.scenario("third-party-payer");
        StringBuilder out = new StringBuilder();
        Result result = runner.printJson(new Play(scenario, Shipped.agent(scenario)), new MemoryEventLog(), out);
        List<RecordedEvent> read = out.toString()
                .lines()
                .map(EventJson::read)
                .map(decoded -> ((Decoded.Known<RecordedEvent>) decoded).value())
                .toList();
        assertThat(read).isEqualTo(result.view().events());
        assertThat(result.asExpected()).isTrue();
    }

    @Test
    void the_same_play_gives_the_same_bytes() throws IOException {
        for (Scenario scenario : Shipped.scenarios()) {
            Play play = new Play(scenario, Shipped.agent(scenario));
            assertThat(json(play)).isEqualTo(json(play));
        }
    }

    @Test
    void another_profile_gives_another_end_which_is_not_the_expected_one() throws IOException {
        Scenario scenario = Shipped.scenario("cancelled-by-mistake");
        Play play = new Play(scenario.under(Shipped.profile("binance-2026").ref()), Optional.empty());
        Result result = runner.printJson(play, new MemoryEventLog(), new StringBuilder());
        assertThat(result.view().file().appeal().orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
        assertThat(result.asExpected()).isFalse();
        assertThat(result.refused()).isNotEmpty();
    }

    @Test
    void an_output_that_fails_ends_the_play() {
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                return append(CharBuffer.wrap(text, start, end));
            }

            @Override
            public Appendable append(char c) throws IOException {
                return append(String.valueOf(c));
            }
        };
        Play play = new Play(Shipped.scenario("third-party-payer"), Optional.empty());
        assertThatThrownBy(() -> runner.printJson(play, new MemoryEventLog(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private String print(String id) throws IOException {
        StringBuilder out = new StringBuilder();
        runner.print(
                new Play(Shipped.scenario(id), Optional.empty()),
                new MemoryEventLog(),
                out,
                new EnglishWords(),
                EnglishWords.HANOI);
        return out.toString();
    }

    private String json(Play play) throws IOException {
        StringBuilder out = new StringBuilder();
        runner.printJson(play, new MemoryEventLog(), out);
        return out.toString();
    }

    private static int indexOf(List<String> lines, String pattern) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(pattern)) {
                return i;
            }
        }
        throw new AssertionError("No line “" + pattern + "” in\n" + String.join("\n", lines));
    }
}
