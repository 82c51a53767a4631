package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PartyAction.SupplyInformation;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.command.SupportAction.AddNote;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Samples.Fill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandJsonTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-01T07:03:23.000Z");

    static Stream<Class<? extends Action>> actions() {
        return Samples.leaves(Action.class);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyCommandIsWrittenAndReadAsApproved(Class<? extends Action> type) throws IOException {
        List<AppealCommand> commands = Arrays.stream(Fill.values())
                .map(fill -> command(fill, new Samples(fill).of(type)))
                .toList();

        List<String> approved = Snapshot.approved(
                Snapshot.file("commands/", CommandJson.TYPES, name(commands.getFirst())),
                commands.stream().map(CommandJson::write).toList());

        assertThat(approved)
                .containsExactlyElementsOf(
                        commands.stream().map(CommandJson::write).toList());
        assertThat(approved.stream().map(json -> CommandJson.read(json, RECEIVED)))
                .containsExactlyElementsOf(
                        commands.stream().map(Decoded.Known::new).toList());
    }

    @Test
    void everyCommandHasASnapshotAndEverySnapshotACommand() throws IOException {
        assertThat(Snapshot.names("commands"))
                .containsExactlyInAnyOrderElementsOf(Snapshot.everyVersion(CommandJson.TYPES));
    }

    @Test
    void readsARulingWhoseFindingsRestedOnEvidenceAlone() throws IOException {
        List<Decoded<AppealCommand>> old = Snapshot.documents("commands/rule-case.v1.json").stream()
                .map(json -> CommandJson.read(json, RECEIVED))
                .toList();

        assertThat(old)
                .first()
                .isInstanceOfSatisfying(
                        Decoded.Known.class,
                        known -> assertThat(known.value())
                                .isInstanceOfSatisfying(
                                        AppealCommand.class,
                                        command -> assertThat(command.action())
                                                .isInstanceOfSatisfying(
                                                        SupportAction.RuleCase.class,
                                                        rule -> assertThat(rule.ruling()
                                                                        .findings()
                                                                        .getFirst()
                                                                        .grounds())
                                                                .containsExactly(
                                                                        Ground.evidence("i1"),
                                                                        Ground.evidence("i10"),
                                                                        Ground.evidence("i2")))));
        assertThat(old).allMatch(Decoded.Known.class::isInstance);
    }

    /** Edge 12: a repeated command is received later, and is the same command. */
    @Test
    void isTheSameWheneverItIsReceived() {
        var first = note("a", Timing.at(RECEIVED));
        var again = note("a", Timing.at(RECEIVED.plusSeconds(9)));

        assertThat(CommandJson.write(again)).isEqualTo(CommandJson.write(first));
        assertThat(CommandJson.write(note("b", Timing.at(RECEIVED)))).isNotEqualTo(CommandJson.write(first));
        assertThat(CommandJson.write(note("a", new Timing(RECEIVED, RECEIVED)))).isNotEqualTo(CommandJson.write(first));
    }

    @Test
    void writesSetsInOneOrder() {
        List<String> items = IntStream.range(0, 50).mapToObj(i -> "item" + i).toList();
        Set<String> reversed = new HashSet<>(items.reversed());

        assertThat(CommandJson.write(supply(reversed)))
                .isEqualTo(CommandJson.write(supply(Set.copyOf(items))))
                .contains("[\"item0\",\"item1\",\"item10\",\"item11\",");
    }

    @Test
    void tellsWhatItDoesNotKnowAndWhatIsBroken() {
        String note = CommandJson.write(note("a", Timing.at(RECEIVED)));

        assertThat(CommandJson.read(note.replace("add-note", "sing"), RECEIVED))
                .isEqualTo(new Decoded.Unknown<>("sing", 1));
        assertThat(CommandJson.read(note.replace("\"text\"", "\"txt\""), RECEIVED))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(CommandJson.read(note.replace("\"commandId\":\"c1\"", "\"commandId\":\"\""), RECEIVED))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(CommandJson.read(note.replace("\"commandId\":\"c1\"", "\"commandId\":null"), RECEIVED))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(CommandJson.read("", RECEIVED)).isInstanceOf(Decoded.Malformed.class);
    }

    private static AppealCommand supply(Set<String> items) {
        return new AppealCommand(
                "c1",
                new CaseId("2026"),
                new Actor.Clock(),
                Timing.at(RECEIVED),
                Basis.UNKNOWN,
                new SupplyInformation(new InformationSupply("r1", items, "", List.of())));
    }

    private static AppealCommand note(String text, Timing timing) {
        return new AppealCommand(
                "c1", new CaseId("2026"), new Actor.Agent(new AgentId("LT")), timing, Basis.UNKNOWN, new AddNote(text));
    }

    private static String name(AppealCommand command) {
        return Json.MAPPER
                .readTree(CommandJson.write(command))
                .path("action")
                .path("type")
                .stringValue();
    }

    private static AppealCommand command(Fill fill, Action action) {
        var samples = new Samples(fill);
        return new AppealCommand(
                "c1",
                samples.of(CaseId.class),
                samples.of(Actor.class),
                new Timing(RECEIVED, samples.of(Timing.class).capturedAt()),
                samples.of(Basis.class),
                action);
    }
}
