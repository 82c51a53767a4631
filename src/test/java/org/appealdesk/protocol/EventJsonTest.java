package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Region;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent.EvidenceHandled;
import org.appealdesk.engine.event.DossierEvent.MessageReported;
import org.appealdesk.engine.event.DossierEvent.NoteAdded;
import org.appealdesk.engine.event.FilingEvent.OrderBefore;
import org.appealdesk.engine.event.OrderEvent.OrderReleased;
import org.appealdesk.engine.event.OrderEvent.OrderRestored;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RecordedEvent.Cause;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.Samples.Fill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final Instant AT = Instant.parse("2026-03-01T07:03:22.500Z");

    static Stream<Class<? extends AppealEvent>> events() {
        return Samples.leaves(AppealEvent.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsWrittenAndReadAsApproved(Class<? extends AppealEvent> type) throws IOException {
        List<RecordedEvent> events = Arrays.stream(Fill.values())
                .map(fill -> recorded(fill, new Samples(fill).of(type)))
                .toList();

        List<String> approved = Snapshot.approved(
                Snapshot.file("events/", EventJson.TYPES, name(events.getFirst())),
                events.stream().map(EventJson::write).toList());

        assertThat(approved)
                .containsExactlyElementsOf(events.stream().map(EventJson::write).toList());
        assertThat(approved.stream().map(EventJson::read))
                .containsExactlyElementsOf(
                        events.stream().map(Decoded.Known::new).toList());
    }

    @Test
    void everyEventHasASnapshotAndEverySnapshotAnEvent() throws IOException {
        assertThat(Snapshot.names("events"))
                .containsExactlyInAnyOrderElementsOf(Snapshot.everyVersion(EventJson.TYPES));
    }

    /** A constant may be added; one that is renamed or taken away makes stored events unreadable. */
    @Test
    void everyConstantIsNamedAsApproved() throws IOException {
        var samples = new Samples(Fill.FULL);
        events().forEach(samples::of);

        Snapshot.approved("constants.json", List.of(Json.canonical(samples.constants())));
    }

    @Test
    void writesOneCanonicalLine() {
        assertThat(EventJson.write(event(new NoteAdded("một\n“hai”"))))
                .isEqualTo("{\"at\":\"2026-03-01T07:03:22.500Z\",\"caseId\":\"2026\",\"cause\":{\"actor\":"
                        + "{\"id\":\"LT\",\"role\":\"agent\"},\"commandId\":\"c1\"},\"event\":{\"text\":"
                        + "\"một\\n“hai”\",\"type\":\"note-added\",\"v\":1},\"rule\":\"t16\",\"version\":3}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T07:03:22Z",
                "2026-03-01T07:03:22.500Z",
                "2026-03-01T07:03:22.000001Z",
                "2026-03-01T07:03:22.123456789Z"
            })
    void keepsInstantsToTheLastDigit(String at) {
        var event = event(new OrderRestored(OrderStatus.PAID, Instant.parse(at)));

        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(new Decoded.Known<>(event));
        assertThat(EventJson.write(event)).contains(at.endsWith("22Z") ? "22.000Z" : at);
    }

    @Test
    void writesEveryRuleByItsLabelAndEveryActorByItsRole() {
        List<Actor> actors = List.of(
                new Actor.Party(Side.BUYER),
                new Actor.Agent(new AgentId("LT")),
                new Actor.Supervisor(new AgentId("MH")),
                new Actor.Platform(),
                new Actor.Clock());

        assertThat(Arrays.stream(RuleId.values())
                        .flatMap(rule -> actors.stream()
                                .map(actor -> new RecordedEvent(
                                        new CaseId("1"), 1, AT, new Cause("c", actor), rule, new OrderReleased()))))
                .allSatisfy(event -> {
                    assertThat(EventJson.read(EventJson.write(event))).isEqualTo(new Decoded.Known<>(event));
                    assertThat(EventJson.write(event))
                            .contains("\"rule\":\"" + event.rule().label() + "\"");
                });
    }

    @Test
    void doesNotSaySinceWhenAnAgentIsThereOrForWhomHeStandsInAndTakesNobodysWordForIt() {
        String known = EventJson.write(event(new NoteAdded("a")));
        RecordedEvent since = new RecordedEvent(
                new CaseId("2026"),
                3,
                AT,
                new Cause("c1", new Actor.Agent(new AgentId("LT"), AT, Set.of(new AgentId("HN")))),
                RuleId.T16,
                new NoteAdded("a"));

        assertThat(EventJson.write(since)).isEqualTo(known);
        assertThat(EventJson.read(known.replace("\"id\":\"LT\"", "\"id\":\"LT\",\"since\":null")))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(EventJson.read(known.replace("\"id\":\"LT\"", "\"id\":\"LT\",\"standsInFor\":[\"HN\"]")))
                .isInstanceOf(Decoded.Malformed.class);
    }

    static Stream<EvidenceHandling> handlings() {
        return Samples.leaves(EvidenceHandling.class).map(new Samples(Fill.FULL)::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruling-made.v1.json", "ruling-proposed.v1.json"})
    void readsARulingWhoseFindingsRestedOnEvidenceAlone(String snapshot) throws IOException {
        List<Decoded<RecordedEvent>> old = Snapshot.documents("events/" + snapshot).stream()
                .map(EventJson::read)
                .toList();

        assertThat(old.stream().map(EventJsonTest::grounds))
                .containsExactly(
                        List.of(Ground.evidence("i1"), Ground.evidence("i10"), Ground.evidence("i2")), List.of());
    }

    private static List<Ground> grounds(Decoded<RecordedEvent> decoded) {
        if (!(decoded instanceof Decoded.Known<RecordedEvent>(var event))) {
            throw new AssertionError(decoded);
        }
        Ruling ruling = event.event() instanceof RulingEvent.RulingMade made
                ? made.ruling()
                : ((RulingEvent.RulingProposed) event.event()).ruling();
        return ruling.findings().stream()
                .flatMap(finding -> finding.grounds().stream())
                .toList();
    }

    @Test
    void writesWhatAFindingRestsOnByItsName() {
        List<Ground> grounds = List.of(
                new Ground.Evidence("E1", new Region(1, 0, 9_999, 10_000, 1)),
                new Ground.Line("m1"),
                new Ground.Call(3));
        RecordedEvent event = ruled(new Finding(Side.BUYER, "I paid", FindingResult.PROVED, grounds));

        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(new Decoded.Known<>(event));
        assertThat(EventJson.write(event))
                .contains(
                        "{\"evidenceId\":\"E1\",\"on\":\"evidence\",\"region\":"
                                + "{\"height\":1,\"left\":0,\"page\":1,\"top\":9999,\"width\":10000}}",
                        "{\"messageId\":\"m1\",\"on\":\"message\"}",
                        "{\"number\":3,\"on\":\"call\"}");
        assertThat(EventJson.read(EventJson.write(event).replace("\"width\":10000", "\"width\":10001")))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(EventJson.read(EventJson.write(event).replace("\"on\":\"call\"", "\"on\":\"dream\"")))
                .isInstanceOf(Decoded.Malformed.class);
    }

    private static RecordedEvent ruled(Finding finding) {
        return event(new RulingEvent.RulingMade(
                new Ruling(Outcome.FORCE_RELEASE, List.of(finding), "4.2", List.of(), new RulingTexts("b", "s")),
                new AgentId("LT"),
                null));
    }

    @ParameterizedTest
    @MethodSource("handlings")
    void writesWhatWasDoneWithEvidenceByItsName(EvidenceHandling handling) {
        RecordedEvent event = event(new EvidenceHandled(handling));
        String name = switch (handling) {
            case EvidenceHandling.Viewed _ -> "viewed";
            case EvidenceHandling.Exported _ -> "exported";
            case EvidenceHandling.BundleExported _ -> "bundle-exported";
            case EvidenceHandling.Redacted _ -> "redacted";
        };

        assertThat(EventJson.write(event)).contains("\"what\":\"" + name + "\"");
        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(new Decoded.Known<>(event));
        assertThat(EventJson.read(EventJson.write(event).replace(name, "eaten")))
                .isInstanceOf(Decoded.Malformed.class);
    }

    static Stream<MessageReport> reports() {
        return Samples.leaves(MessageReport.class).map(new Samples(Fill.FULL)::of);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void writesWhatBecameOfMessagesByItsName(MessageReport report) {
        RecordedEvent event = event(new MessageReported(report));
        String name = report.getClass().getSimpleName().toLowerCase(Locale.ROOT);

        assertThat(EventJson.write(event)).contains("\"what\":\"" + name + "\"");
        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(new Decoded.Known<>(event));
        assertThat(EventJson.read(EventJson.write(event).replace(name, "eaten")))
                .isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void keepsTheFieldsOwnNames() {
        assertThat(Json.canonical(new OrderBefore(OrderStatus.PAID, Duration.ofSeconds(90))))
                .isEqualTo("{\"orderStatusWhenInitiate\":\"PAID\",\"releaseTimeLeft\":\"PT1M30S\"}");
    }

    @Test
    void tellsAnEventOrAVersionItDoesNotKnow() {
        String note = EventJson.write(event(new NoteAdded("a")));

        assertThat(EventJson.read(note.replace("note-added", "note-sung")))
                .isEqualTo(new Decoded.Unknown<>("note-sung", 1));
        assertThat(EventJson.read(note.replace("\"v\":1", "\"v\":2")))
                .isEqualTo(new Decoded.Unknown<>("note-added", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "[]",
                "null",
                "{}",
                "{\"text\":\"a\"}",
                "{\"text\":\"a\",\"type\":\"note-added\",\"v\":\"1\"}",
                "{\"text\":\"a\",\"type\":\"note-added\",\"v\":1.5}",
                "{\"text\":null,\"type\":\"note-added\",\"v\":1}",
                "{\"text\":7,\"type\":\"note-added\",\"v\":1}",
                "{\"text\":true,\"type\":\"note-added\",\"v\":1}",
                "{\"type\":\"note-added\",\"v\":1}",
                "{\"text\":\"a\",\"text\":\"b\",\"type\":\"note-added\",\"v\":1}",
                "{\"text\":\"a\",\"more\":1,\"type\":\"note-added\",\"v\":1}",
                "{\"releaseBy\":1772348602500,\"type\":\"order-paid\",\"v\":1}",
                "{\"releaseBy\":\"2026-03-01T07:03:22Z\",\"type\":\"order-paid\",\"v\":1}",
                "{\"releaseBy\":\"2026-02-30T07:03:22.000Z\",\"type\":\"order-paid\",\"v\":1}",
                "{\"releaseBy\":\"2026-03-01T24:00:00.000Z\",\"type\":\"order-paid\",\"v\":1}",
                "{\"releaseBy\":\"2026-03-01T07:03:60.000Z\",\"type\":\"order-paid\",\"v\":1}",
                "{\"side\":0,\"type\":\"party-banned\",\"v\":1}",
                "{\"side\":\"seller\",\"type\":\"party-banned\",\"v\":1}",
                "{\"check\":\"AMOUNT\",\"done\":\"true\",\"type\":\"check-ticked\",\"v\":1}",
                "{\"check\":\"AMOUNT\",\"done\":null,\"type\":\"check-ticked\",\"v\":1}",
                "{\"grant\":{\"agent\":\"\",\"leaseSeconds\":1,\"fencingToken\":1},\"replaced\":null,\"type\":\"case-claimed\",\"v\":1}",
                "{\"grant\":{\"agent\":\"A\",\"leaseSeconds\":1.0,\"fencingToken\":1},\"replaced\":null,\"type\":\"case-claimed\",\"v\":1}"
            })
    void refusesWhatNoProgramOfOursWrites(String body) {
        String note = EventJson.write(event(new NoteAdded("a")));
        String written = note.replace("{\"text\":\"a\",\"type\":\"note-added\",\"v\":1}", body);
        assertThat(written).isNotEqualTo(note);

        assertThat(EventJson.read(written)).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void refusesAnEnvelopeWithMoreOrLess() {
        String note = EventJson.write(event(new NoteAdded("a")));

        assertThat(EventJson.read(note.replace(",\"version\":3", ""))).isInstanceOf(Decoded.Malformed.class);
        assertThat(EventJson.read(note.replace("\"version\":3", "\"version\":3,\"x\":1")))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(EventJson.read(note.replace("\"t16\"", "\"t99\""))).isInstanceOf(Decoded.Malformed.class);
        assertThat(EventJson.read(note.replace("\"agent\"", "\"judge\""))).isInstanceOf(Decoded.Malformed.class);
        assertThat(EventJson.read(note + "{}")).isInstanceOf(Decoded.Malformed.class);
        assertThat(EventJson.read("[".repeat(100_000))).isInstanceOf(Decoded.Malformed.class);
    }

    private static String name(RecordedEvent event) {
        return Json.MAPPER
                .readTree(EventJson.write(event))
                .path("event")
                .path("type")
                .stringValue();
    }

    private static RecordedEvent event(AppealEvent event) {
        return new RecordedEvent(
                new CaseId("2026"), 3, AT, new Cause("c1", new Actor.Agent(new AgentId("LT"))), RuleId.T16, event);
    }

    private static RecordedEvent recorded(Fill fill, AppealEvent event) {
        var samples = new Samples(fill);
        return new RecordedEvent(
                samples.of(CaseId.class), 7, AT, samples.of(Cause.class), samples.of(RuleId.class), event);
    }
}
