package org.appealdesk.bundle;

import static org.appealdesk.bundle.Bundles.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.appealdesk.bundle.Fault.Kind;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.story.Story;
import org.appealdesk.protocol.BundleManifest;
import org.appealdesk.protocol.BundleManifest.Entry;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test spoils a good bundle in one way, as damage or as one who forges with care would. */
class BundleVerifierTest {
    @TempDir
    private Path folder = Path.of("");

    private Bundles bundles = new Bundles(folder);
    private Map<String, byte[]> files = Map.of();
    private byte[] whole = new byte[0];

    @BeforeEach
    void makeOne() throws IOException {
        bundles = new Bundles(folder).keep("SELLER-1", "E2");
        Path bundle = bundles.write(Story.paid().given(sellerFiled()).given(seller(adds(evidence("E2")))));
        whole = Files.readAllBytes(bundle);
        files = unzip(bundle);
    }

    @Test
    void theSameFilesInTheBundlesFormAreTheBundle() throws IOException {
        assertThat(zip(files)).isEqualTo(whole);
        assertThat(zip(told(files))).isEqualTo(whole);
        assertThat(bundles.verify(whole).fault()).isNull();
    }

    /** Every single byte: headers, names, contents, the end. */
    @Test
    void oneFlippedByteAnywhereIsFound() throws IOException {
        List<Integer> missed = new ArrayList<>();
        byte[] flipped = whole.clone();
        for (int at = 0; at < whole.length; at++) {
            // One bit of most bytes, all of some.
            byte bits = (byte) (at % 9 == 8 ? 0xFF : 1 << (at % 9));
            flipped[at] ^= bits;
            if (BundleVerifier.verify(new ByteArrayInputStream(flipped), flipped.length)
                    .holds()) {
                missed.add(at);
            }
            flipped[at] ^= bits;
        }
        assertThat(flipped).isEqualTo(whole);
        assertThat(missed).isEmpty();
        assertThat(whole.length).isGreaterThan(5_000);
    }

    @Test
    void everyShorterFileIsFound() throws IOException {
        for (int length = 0; length < whole.length; length += 1 + length / 50) {
            assertThat(bundles.verify(Arrays.copyOf(whole, length)).fault())
                    .as("%s bytes", length)
                    .isNotNull();
        }
        fault(Arrays.copyOf(whole, whole.length - 1), Kind.CUT_SHORT, whole.length - 1);
        fault(new byte[0], Kind.NO_BUNDLE);
        fault("<html>".getBytes(StandardCharsets.UTF_8), Kind.NO_BUNDLE);
    }

    @Test
    void whatFollowsOnTheEndIsFound() throws IOException {
        fault(Arrays.copyOf(whole, whole.length + 1), Kind.MORE_AT_THE_END, whole.length);
    }

    @Test
    void aZipOfTheSameFilesByAnotherProgramIsNoBundle() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var other = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                other.putNextEntry(new ZipEntry(file.getKey()));
                other.write(file.getValue());
            }
        }
        assertThat(bundles.verify(out.toByteArray()).fault())
                .extracting(Fault::kind)
                .isEqualTo(Kind.STRUCTURE);
    }

    @Test
    void pathTricksAreFound() throws IOException {
        for (String path :
                List.of("../evil", "/etc/passwd", "evidence/../x.jpg", "evidence/a/b.jpg", "c:\\x", "x\u0000")) {
            List<Map.Entry<String, byte[]>> forged = new ArrayList<>(list(files));
            forged.add(Map.entry(path, new byte[1]));
            assertThat(bundles.verify(zip(forged)).fault())
                    .as(path)
                    .extracting(Fault::kind)
                    .isEqualTo(Kind.STRUCTURE);

            Map<String, byte[]> more = new LinkedHashMap<>(files);
            more.put(path, new byte[1]);
            assertThat(bundles.verify(zip(told(more))).fault())
                    .as(path)
                    .extracting(Fault::kind)
                    .isEqualTo(Kind.MANIFEST);
        }
    }

    @Test
    void twoFilesWithOneNameAreFound() throws IOException {
        List<Map.Entry<String, byte[]>> forged = new ArrayList<>(list(files));
        forged.add(forged.getLast());
        fault(zip(forged), Kind.UNEXPECTED, "evidence/E2-E2.jpg");

        BundleManifest was = manifest(files);
        List<Entry> twice = new ArrayList<>(was.entries());
        twice.add(twice.getLast());
        forged.set(
                0, Map.entry("manifest.json", of(was, twice, was.files()).json().getBytes(StandardCharsets.UTF_8)));
        assertThat(bundles.verify(zip(forged)).fault()).extracting(Fault::kind).isEqualTo(Kind.MANIFEST);
    }

    @Test
    void moreAndFewerFilesThanToldAreFound() throws IOException {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put("evidence/more.jpg", new byte[3]);
        fault(zip(more), Kind.UNEXPECTED, "evidence/more.jpg");
        fault(zip(told(more)), Kind.UNEXPECTED, "evidence/more.jpg");

        Map<String, byte[]> fewer = new LinkedHashMap<>(files);
        fewer.remove("evidence/SELLER_1-SELLER_1.jpg");
        fault(zip(fewer), Kind.MISSING, "evidence/SELLER_1-SELLER_1.jpg");
        fault(zip(told(fewer)), Kind.EVIDENCE, "SELLER-1");

        Map<String, byte[]> last = new LinkedHashMap<>(files);
        last.remove("evidence/E2-E2.jpg");
        fault(zip(last), Kind.MISSING, "evidence/E2-E2.jpg");
    }

    @Test
    void anotherContentThanToldIsFoundBySizeOrHash() throws IOException {
        fault(zip(with(files, "evidence/E2-E2.jpg", "E3")), Kind.HASH, "evidence/E2-E2.jpg");
        fault(zip(with(files, "evidence/E2-E2.jpg", "E22")), Kind.SIZE, "evidence/E2-E2.jpg", 2, 3);
        fault(
                zip(with(files, "report.html", "<p>")),
                Kind.SIZE,
                "report.html",
                text(files, "report.html").getBytes(StandardCharsets.UTF_8).length,
                3);
        fault(zip(told(with(files, "evidence/E2-E2.jpg", "E3"))), Kind.EVIDENCE, "E2");
    }

    @Test
    void aFileThatClaimsToBeEnormousIsNotBelieved() throws IOException {
        byte[] bomb = whole.clone();
        for (int at = 18; at < 26; at++) {
            bomb[at] = (byte) 0x7F;
        }
        assertThat(bundles.verify(bomb).fault()).isNotNull();
        byte[] evidence = whole.clone();
        int header = localHeader(evidence, "evidence/E2-E2.jpg");
        Arrays.fill(evidence, header + 18, header + 26, (byte) 0x7F);
        fault(evidence, Kind.SIZE, "evidence/E2-E2.jpg", 2, 0x7F7F7F7FL);
    }

    /** Where the local header of a file begins: the table of contents has its name last. */
    private static int localHeader(byte[] bytes, String path) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int inTable = text.lastIndexOf(path);
        return text.lastIndexOf(path, inTable - 1) - ZipForm.LOCAL_HEADER;
    }

    @Test
    void manifestsThatCannotBeUsedAreFound() throws IOException {
        assertThat(kind(with(files, "manifest.json", "{}"))).isEqualTo(Kind.MANIFEST);
        assertThat(kind(with(files, "manifest.json", "[".repeat(100_000)))).isEqualTo(Kind.MANIFEST);
        assertThat(kind(with(files, "manifest.json", manifest(files).json() + " ")))
                .isEqualTo(Kind.MANIFEST);
        BundleManifest was = manifest(files);
        assertThat(kind(with(files, of(was, List.of(), was.files())))).isEqualTo(Kind.MANIFEST);
        assertThat(kind(with(files, of(was, was.entries().reversed(), was.files()))))
                .isEqualTo(Kind.MANIFEST);
        fault(
                zip(with(files, "manifest.json", was.json().replace("\"format\":1", "\"format\":2"))),
                Kind.NEWER_FORMAT,
                2);
    }

    @Test
    void anEventChangedLeftOutOrPutInIsFound() throws IOException {
        String events = text(files, "events.ndjson");
        List<String> lines = events.lines().toList();

        assertThat(bundles.verify(zip(told(with(files, "events.ndjson", events.replace("500,000", "900,000")))))
                        .fault())
                .isEqualTo(Fault.of(Kind.CHAIN, "The hash chain is broken at event 3"));
        assertThat(kind(told(with(files, "events.ndjson", events.substring(0, events.length() - 20)))))
                .isEqualTo(Kind.CHAIN);
        assertThat(kind(told(with(files, "events.ndjson", joined(lines.subList(0, lines.size() - 1))))))
                .isEqualTo(Kind.CHAIN);
        assertThat(kind(told(with(files, "events.ndjson", joined(lines) + lines.getLast() + "\n"))))
                .isEqualTo(Kind.CHAIN);
        assertThat(kind(told(with(files, "events.ndjson", "")))).isEqualTo(Kind.CHAIN);
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void aHeadOrRulesOrFilesThatTheEventsDoNotGiveAreFound() throws IOException {
        BundleManifest was = manifest(files);
        var head = new BundleManifest.Head(was.head().version(), "a".repeat(64));
        assertThat(kind(with(files, changed(was, was.profile(), head)))).isEqualTo(Kind.CHAIN);
        ProfileRef other = new ProfileRef("lax", 1);
        fault(zip(with(files, changed(was, other, was.head()))), Kind.PROFILE, was.profile(), other);

        NamedFile last = was.files().getLast();
        NamedFile renamed = new NamedFile("E7", last.name(), last.sha256(), last.path(), null);
        NamedFile missing = new NamedFile(last.id(), last.name(), last.sha256(), null, null);
        fault(zip(with(files, of(was, was.entries(), was.files().subList(0, 1)))), Kind.EVIDENCE, "E2");
        fault(zip(with(files, of(was, was.entries(), plus(was.files(), last)))), Kind.EVIDENCE, "E2");
        fault(zip(with(files, of(was, was.entries(), List.of(was.files().getFirst(), renamed)))), Kind.EVIDENCE, "E2");
        fault(
                zip(with(files, of(was, was.entries(), List.of(was.files().getFirst(), missing)))),
                Kind.UNEXPECTED,
                "evidence/E2-E2.jpg");
    }

    private static List<NamedFile> plus(List<NamedFile> files, NamedFile one) {
        List<NamedFile> all = new ArrayList<>(files);
        all.add(one);
        return all;
    }

    private static BundleManifest changed(BundleManifest was, ProfileRef profile, BundleManifest.Head head) {
        return new BundleManifest(
                was.format(),
                was.caseId(),
                was.exporter(),
                was.exportedAt(),
                profile,
                head,
                was.entries(),
                was.files());
    }

    @Test
    void eventsThatAreSealedAndDoNotFoldAreFound() throws IOException {
        Story story = Story.paid().given(sellerFiled());
        List<RecordedEvent> first = story.events().subList(1, 2).stream()
                .map(event ->
                        new RecordedEvent(event.caseId(), 1, event.at(), event.cause(), event.rule(), event.event()))
                .toList();
        var links = EventLines.seal(first);
        BundleManifest was = manifest(files);
        Map<String, byte[]> forged = with(files, "events.ndjson", EventLines.write(links));
        var head = new BundleManifest.Head(1, links.getLast().hash());

        assertThat(kind(told(with(forged, changed(was, was.profile(), head))))).isEqualTo(Kind.FOLD);
    }

    /** Only the SHA-256 that the export told and the case recorded tells a bundle from a careful forgery. */
    @Test
    void anotherBundleIsFoundByTheSha256OfTheWhole() throws IOException {
        String sha256 = Hashing.of(whole).sha256();
        byte[] forged = zip(told(with(files, "report.html", "<p>another story</p>")));
        Path looked = Files.write(folder.resolve("forged.zip"), forged);

        assertThat(bundles.verify(forged).holds()).isTrue();
        assertThat(BundleVerifier.verify(looked, sha256).fault())
                .isEqualTo(Fault.of(Kind.OTHER_FILE, sha256, Hashing.of(forged).sha256()));
    }

    private Kind kind(Map<String, byte[]> forged) throws IOException {
        Fault fault = bundles.verify(zip(forged)).fault();
        assertThat(fault).isNotNull();
        return fault == null ? Kind.NO_BUNDLE : fault.kind();
    }

    private void fault(byte[] bundle, Kind kind, Object... facts) throws IOException {
        assertThat(bundles.verify(bundle).fault()).isEqualTo(Fault.of(kind, facts));
    }

    private static List<Map.Entry<String, byte[]>> list(Map<String, byte[]> files) {
        return List.copyOf(files.entrySet());
    }
}
