package org.appealdesk.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule fails on a sample that breaks it: a rule that cannot fail is worse than none. */
class RulesBiteTest {
    private static final String ROOT = RulesBiteTest.class.getPackageName() + ".sample";
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(ROOT);
    private static final Map<String, ArchRule> RULES =
            new Rules(ROOT).all().stream().collect(toMap(ArchRule::getDescription, Function.identity()));

    /** A rule by its description, what it must report of the samples, and what stands there and is allowed. */
    private record Bite(String rule, List<String> reported, List<String> allowed) {
        static Bite of(String rule, String... reported) {
            return new Bite(rule, List.of(reported), List.of());
        }

        Bite butNot(String... names) {
            return new Bite(rule, reported, List.of(names));
        }
    }

    private static final List<Bite> BITES = List.of(
            Bite.of("app uses only its row of the table", "app.UsesStray"),
            Bite.of("backend uses only its row of the table", "backend.UsesTraining"),
            Bite.of("bundle uses only its row of the table", "bundle.UsesStore"),
            Bite.of("casework uses only its row of the table", "casework.UsesProtocol"),
            Bite.of("console uses only its row of the table", "console.UsesStore"),
            Bite.of("engine uses only its row of the table", "engine.UsesStore"),
            Bite.of("evidence uses only its row of the table", "evidence.UsesStore"),
            Bite.of("protocol uses only its row of the table", "protocol.UsesCasework"),
            Bite.of("replies uses only its row of the table", "replies.UsesTraining"),
            Bite.of("store uses only its row of the table", "store.UsesSync"),
            Bite.of("sync uses only its row of the table", "sync.UsesBackend"),
            Bite.of("training uses only its row of the table", "training.UsesConsole"),
            Bite.of("every package is in the table", "stray.Stray").butNot("engine.Part"),
            Bite.of("every package is null-marked", "stray.Stray").butNot("engine.Part"),
            Bite.of("engine is pure", "engine.ReadsFiles", "engine.UsesStore").butNot("engine.SixParameters"),
            Bite.of("JavaFX stays where it belongs", "casework.OpensWindow").butNot("console.queue"),
            Bite.of("OkHttp stays where it belongs", "store.SendsRequest"),
            Bite.of("Jackson stays where it belongs", "console.ReadsJson"),
            Bite.of("SnakeYAML stays where it belongs", "training.ReadsYaml"),
            Bite.of("JDBC stays where it belongs", "casework.OpensDatabase"),
            Bite.of("PostgreSQL stays where it belongs", "store.UsesBackendLibraries"),
            Bite.of("HikariCP stays where it belongs", "store.UsesBackendLibraries"),
            Bite.of("Flyway stays where it belongs", "store.UsesBackendLibraries"),
            Bite.of("unpacking stays where it belongs", "store.UsesBackendLibraries"),
            Bite.of("Micrometer stays where it belongs", "store.UsesBackendLibraries"),
            Bite.of("Helidon stays where it belongs", "sync.ServesRequest"),
            Bite.of("OpenID Connect stays where it belongs", "casework.ReadsSecrets"),
            Bite.of("the keychain stays where it belongs", "casework.ReadsSecrets"),
            Bite.of("PDFBox stays where it belongs", "console.DecodesEvidence").butNot("evidence.decoder"),
            Bite.of("decoding of pictures stays where it belongs", "console.DecodesEvidence"),
            Bite.of("metadata-extractor stays where it belongs", "console.DecodesEvidence"),
            Bite.of("ZXing stays where it belongs", "console.DecodesEvidence"),
            Bite.of("POI stays where it belongs", "console.DecodesEvidence"),
            Bite.of("only a process of its own decodes", "console.UsesDecoder").butNot("evidence.process"),
            Bite.of("evidence's parts are free of cycles", "Slice decoder -> "),
            Bite.of("picocli stays where it belongs", "store.ReadsArguments"),
            Bite.of(
                            "no ambient clock or ids",
                            "ReadsClock.instant()",
                            "ReadsClock.reference()",
                            "ReadsClock.zoned()",
                            "ReadsClock.source()",
                            "ReadsClock.clock()",
                            "ReadsClock.millis()",
                            "ReadsClock.nanos()",
                            "ReadsClock.id()",
                            "ReadsClock.random()",
                            "ReadsClock.shared()",
                            "ReadsClock.fraction()")
                    .butNot("ReadsClock.given", "ReadsClock.seeded"),
            Bite.of("a ViewModel knows no screen", "console.queue.QueueViewModel$Row"),
            Bite.of("a View knows no casework", "console.queue.QueueView"),
            Bite.of("packages are free of cycles", "Slice casework -> "),
            Bite.of("the console's features are free of cycles", "Slice appeal -> "),
            Bite.of("lines are broken in one place", "console.BreaksLines").butNot("console.Wraps"),
            Bite.of("constructors are small", "engine.SevenParameters", "engine.NineComponents")
                    .butNot("engine.EightComponents", "engine.SixParameters"));

    @TestFactory
    Stream<DynamicTest> bites() {
        return BITES.stream()
                .map(bite -> DynamicTest.dynamicTest(bite.rule(), () -> {
                    ArchRule rule = RULES.get(bite.rule());
                    assertThat(rule).as("rule '%s'", bite.rule()).isNotNull();
                    String report = String.join(
                            "\n", rule.evaluate(SAMPLES).getFailureReport().getDetails());
                    assertThat(report).contains(bite.reported());
                    bite.allowed().forEach(name -> assertThat(report).doesNotContain(name));
                }));
    }

    @Test
    void no_rule_goes_without_a_sample() {
        assertThat(BITES).extracting(Bite::rule).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }
}
