package org.appealdesk.training.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.Shipped;
import org.appealdesk.training.evidence.EvidenceStudio;
import org.appealdesk.training.play.PlayRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the format of scenarios says all that the readers know, and its example is one. */
class ScenarioPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/scenarios.md");
    private static final Path READERS = Path.of("src/main/java/org/appealdesk/training");
    private static final Pattern FILE = Pattern.compile("`([a-z]+\\.yaml)`:\\s+```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("(?:allowOnly|only|need|find)\\(([^()]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z]+)\"");
    private static final Pattern MARKED = Pattern.compile("`([^`\\n]+)`");

    @TempDir
    Path temp;

    private String page = "";
    private Map<String, String> example = Map.of();

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(PAGE);
        example = FILE.matcher(page).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
        for (Map.Entry<String, String> file : example.entrySet()) {
            Files.writeString(temp.resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, byte[]> made :
                new EvidenceStudio(Shipped.FONTS).render(temp).entrySet()) {
            Files.write(temp.resolve(made.getKey()), made.getValue());
        }
    }

    @Test
    void its_example_is_without_a_mistake() {
        assertThat(example).containsOnlyKeys("scenario.yaml", "pictures.yaml", "agent.yaml");
        ScenarioLint.Report report = Shipped.lint().lint(List.of(temp));
        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).isEqualTo(3);
    }

    @Test
    void its_example_ends_as_it_says_with_and_without_an_agent() throws IOException {
        Scenario scenario = Shipped.value(ScenarioFolder.readOne(temp, Shipped.profiles()));
        AgentScript agent = Shipped.value(ScenarioFolder.readAgent(
                temp.resolve(ScenarioFolder.AGENT), scenario, Shipped.profile("binance-2020")));
        for (Optional<AgentScript> acting : List.of(Optional.<AgentScript>empty(), Optional.of(agent))) {
            StringBuilder played = new StringBuilder();
            PlayRunner.Result result = new PlayRunner(Shipped.engine())
                    .printJson(new PlayRunner.Play(scenario, acting), new MemoryEventLog(), played);
            assertThat(result.refused()).as(played.toString()).isEmpty();
            assertThat(result.asExpected()).as(played.toString()).isTrue();
        }
    }

    @Test
    void every_key_that_a_reader_knows_is_on_it() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Files.walk(READERS)) {
            files.filter(file -> file.getFileName().toString().endsWith("Yaml.java"))
                    .forEach(file -> known.addAll(keys(file)));
        }
        assertThat(known).as("the readers were understood").contains("disputeAmount", "while", "paragraphs", "calls");
        assertThat(onThePage()).containsAll(known);
    }

    @Test
    void every_action_event_and_other_word_is_on_it() {
        Stream<Enum<?>> words = Stream.of(
                        Happening.values(),
                        Who.values(),
                        EvidenceKind.values(),
                        Stage.values(),
                        OrderStatus.values(),
                        CallOutcome.values(),
                        ContactChannel.values(),
                        AgreedResolution.values(),
                        FindingResult.values(),
                        Scenario.Difficulty.values())
                .flatMap(Arrays::stream);
        Stream<ActionKind> actions = Arrays.stream(ActionKind.values()).filter(kind -> Role.of(kind) != Role.NOBODY);
        assertThat(onThePage())
                .containsAll(Stream.concat(words, actions).map(Enum::name).toList());
    }

    private Set<String> onThePage() {
        return MARKED.matcher(page.replaceAll("(?s)```.*?```", ""))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Path reader) {
        try {
            return READ.matcher(Files.readString(reader))
                    .results()
                    .flatMap(call -> QUOTED.matcher(call.group(1)).results())
                    .map((MatchResult key) -> key.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
