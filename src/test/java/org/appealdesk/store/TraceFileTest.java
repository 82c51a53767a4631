package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.Trace;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.appealdesk.evidence.likeness.Luminance;
import org.appealdesk.evidence.likeness.PictureHash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {

    private static final Seal SEAL = seal(1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("traces.db");
    }

    @Test
    void whatWasKeptIsThereAfterARestart() {
        Trace picture = trace("2", "E1", List.of(), hash());
        Trace document = trace("1", "E1", List.of("FT26061000000001", "990011223"), null);
        try (var traces = TraceFile.open(file, SEAL)) {
            traces.keep(picture);
            traces.keep(document);
        }
        try (var traces = TraceFile.open(file, SEAL)) {
            assertThat(traces.all()).containsExactly(document, picture);
            var known = new KnownFiles(traces);
            assertThat(known.knows(picture.place())).isFalse();
            known.recall();
            assertThat(known.knows(picture.place())).isTrue();
            assertThat(known.knows(place("3", "E1"))).isFalse();
        }
    }

    @Test
    void theNewTraceOfAPieceTakesTheOldOnesPlaceAndACaseIsForgotten() {
        try (var traces = TraceFile.open(file, SEAL)) {
            traces.keep(trace("1", "E1", List.of(), null));
            traces.keep(trace("1", "E1", List.of("FT26061000000001"), null));
            traces.keep(trace("2", "E1", List.of(), null));
            assertThat(traces.all()).hasSize(2);

            traces.forget(new CaseId("2"));
            assertThat(traces.all()).containsExactly(trace("1", "E1", List.of("FT26061000000001"), null));
        }
    }

    @Test
    void nothingPersonalLiesInTheOpen() throws IOException {
        try (var traces = TraceFile.open(file, SEAL)) {
            traces.keep(trace("1", "E1", List.of("FT26061000000001"), hash()));
        }
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                        .doesNotContain("FT26061000000001")
                        .doesNotContain(hash().text().substring(0, 40));
            }
        }
    }

    @Test
    void whatWasSealedWithAnotherKeyIsMadeAnew() {
        try (var traces = TraceFile.open(file, SEAL)) {
            traces.keep(trace("1", "E1", List.of(), null));
        }
        try (var traces = TraceFile.open(file, seal(2))) {
            assertThat(traces.all()).isEmpty();
            traces.keep(trace("1", "E1", List.of(), null));
            assertThat(traces.all()).hasSize(1);
        }
    }

    @Test
    void aDamagedFileIsBegunAnew() throws IOException {
        Files.writeString(file, "no database, but long enough to be taken for one ".repeat(50));

        try (var traces = TraceFile.open(file, SEAL)) {
            assertThat(traces.all()).isEmpty();
            traces.keep(trace("1", "E1", List.of(), null));
            assertThat(traces.all()).hasSize(1);
        }
    }

    private static Trace trace(
            String caseId, String evidenceId, List<String> references, @Nullable PictureHash picture) {
        return new Trace(place(caseId, evidenceId), "ab".repeat(32), references, picture);
    }

    private static Place place(String caseId, String evidenceId) {
        return new Place(new CaseId(caseId), evidenceId);
    }

    private static PictureHash hash() {
        byte[] values = new byte[40 * 40];
        new Random(5).nextBytes(values);
        return PictureHash.of(new Luminance(40, 40, values));
    }

    private static Seal seal(int key) {
        byte[] bytes = new byte[Seal.KEY];
        Arrays.fill(bytes, (byte) key);
        return new Seal(bytes, new Random(key)::nextBytes);
    }
}
