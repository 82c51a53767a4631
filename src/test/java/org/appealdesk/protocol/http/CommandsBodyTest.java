package org.appealdesk.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction.AddNote;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Samples;
import org.appealdesk.protocol.Samples.Fill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsBodyTest {

    private static final CaseId CASE = new CaseId("20260301140322");

    static Stream<Class<? extends Action>> actions() {
        return Samples.leaves(Action.class);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyActionArrivesAsItWasSent(Class<? extends Action> type) {
        List<SentCommand> sent = Stream.of(Fill.values())
                .map(fill -> new SentCommand(
                        fill.name(),
                        CASE,
                        fill == Fill.FULL ? Side.SELLER : null,
                        fill == Fill.FULL ? Instant.parse("2026-03-01T07:03:22.500Z") : null,
                        new Samples(fill).of(Basis.class),
                        new Samples(fill).of(type)))
                .toList();

        assertThat(CommandsBody.read(CommandsBody.write(sent)))
                .isEqualTo(new Decoded.Known<>(sent.stream()
                        .map(command -> new CommandsBody.Item(command.id(), new Decoded.Known<>(command)))
                        .toList()));
    }

    @Test
    void aBadOneDoesNotBlockThoseBehindIt() {
        String body = CommandsBody.write(List.of(note("first"), note("second"), note("third")))
                .replace("\"commandId\":\"second\"", "\"commandId\":\"second\",\"urgent\":true");

        List<CommandsBody.Item> items = known(body);

        assertThat(items).extracting(CommandsBody.Item::id).containsExactly("first", "second", "third");
        assertThat(items.get(0).command()).isInstanceOf(Decoded.Known.class);
        assertThat(items.get(1).command()).isInstanceOf(Decoded.Malformed.class);
        assertThat(items.get(2).command()).isInstanceOf(Decoded.Known.class);
    }

    @Test
    void tellsAnActionOfANewerProgramFromABrokenOne() {
        String body = CommandsBody.write(List.of(note("first")));

        assertThat(known(body.replace("add-note", "sing")).getFirst().command())
                .isEqualTo(new Decoded.Unknown<>("sing", 1));
        assertThat(known(body.replace("\"text\"", "\"txt\"")).getFirst().command())
                .isInstanceOf(Decoded.Malformed.class);
    }

    /** The basis may be left out by who does not care; everything else is needed. */
    @Test
    void takesACommandWithoutBasis() {
        SentCommand command = note("first");
        String body = CommandsBody.write(List.of(command));

        assertThat(known(body.replace("\"basis\":{\"fencingToken\":null,\"version\":null}", "\"basis\":null"))
                        .getFirst()
                        .command())
                .isEqualTo(new Decoded.Known<>(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"commands\":[]}", "{\"commands\":{}}", "{\"commands\":1}", "\"x\""})
    void refusesWhatIsNoListOfCommands(String body) {
        assertThat(CommandsBody.read(body)).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void takesAHundredAndNotOneMore() {
        assertThat(known(CommandsBody.write(Collections.nCopies(CommandsBody.MOST, note("same")))))
                .hasSize(CommandsBody.MOST);
        assertThat(CommandsBody.read(CommandsBody.write(Collections.nCopies(CommandsBody.MOST + 1, note("same")))))
                .isEqualTo(new Decoded.Malformed<>("101 commands at once; the most is 100"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 100_000})
    void refusesWhatIsNestedWithoutEnd(int depth) {
        String body = "{\"commands\":[" + "[".repeat(depth) + "]".repeat(depth) + "]}";

        Decoded<List<CommandsBody.Item>> read = CommandsBody.read(body);

        assertThat(
                        read instanceof Decoded.Known<List<CommandsBody.Item>>(var items)
                                ? items.getFirst().command()
                                : read)
                .isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void refusesIdsThatAreEmptyOrEndless() {
        String body = CommandsBody.write(List.of(note("first")));

        for (String id : List.of("", " ", "x".repeat(SentCommand.LONGEST_ID + 1))) {
            assertThat(known(body.replace("\"first\"", "\"" + id + "\""))
                            .getFirst()
                            .command())
                    .isInstanceOf(Decoded.Malformed.class);
        }
    }

    private static List<CommandsBody.Item> known(String body) {
        return switch (CommandsBody.read(body)) {
            case Decoded.Known<List<CommandsBody.Item>> known -> known.value();
            case Decoded.Malformed<List<CommandsBody.Item>> malformed -> throw new AssertionError(malformed.why());
            case Decoded.Unknown<List<CommandsBody.Item>> unknown -> throw new AssertionError(unknown.type());
        };
    }

    private static SentCommand note(String id) {
        return new SentCommand(id, CASE, null, null, Basis.UNKNOWN, new AddNote("“ghi chú”"));
    }
}
