package org.appealdesk.bundle;

import static org.appealdesk.bundle.Bundles.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.story.Story;
import org.appealdesk.protocol.BundleManifest;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import org.appealdesk.protocol.EventJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {
    @TempDir
    private Path folder = Path.of("");

    private Bundles bundles = new Bundles(folder);

    @BeforeEach
    void keepFiles() {
        bundles = new Bundles(folder).keep("SELLER-1", "E2", "E2-R1");
    }

    @Test
    void holdsReportEventsAndEvidenceAndAnyZipProgramReadsIt() throws IOException {
        Story story = ruledCase();
        Map<String, byte[]> files = unzip(bundles.write(story));

        assertThat(files.keySet())
                .containsExactly(
                        "manifest.json",
                        "report.html",
                        "events.ndjson",
                        "evidence/SELLER_1-SELLER_1.jpg",
                        "evidence/E2-E2.jpg",
                        "evidence/E2_R1-E2_R1.jpg");
        assertThat(text(files, "evidence/E2-E2.jpg")).isEqualTo("E2");
        assertThat(text(files, "events.ndjson").lines())
                .hasSameSizeAs(story.events())
                .first()
                .asString()
                .startsWith("{\"event\":" + EventJson.write(story.events().getFirst()) + ",\"hash\":\"");
        assertThat(files.values()).allSatisfy(content -> assertThat(content).isNotEmpty());
    }

    @Test
    void theManifestTellsWhoWhenUnderWhichRulesAndUpToWhichEvent() throws IOException {
        Story story = ruledCase();
        BundleManifest manifest = manifest(unzip(bundles.write(story)));

        assertThat(manifest.format()).isEqualTo(1);
        assertThat(manifest.caseId()).isEqualTo(story.state().id());
        assertThat(manifest.exporter()).isEqualTo(LAN);
        assertThat(manifest.exportedAt()).isEqualTo(story.now());
        assertThat(manifest.profile()).isEqualTo(story.state().governing());
        assertThat(manifest.head().version()).isEqualTo(story.state().version());
        assertThat(manifest.files())
                .extracting(NamedFile::id, NamedFile::copyOf)
                .containsExactly(tuple("SELLER-1", null), tuple("E2", null), tuple("E2-R1", "E2"));
    }

    @Test
    void theSameCaseAndTimeGiveTheSameBytes() throws IOException {
        Story story = ruledCase();
        byte[] once = Files.readAllBytes(bundles.write(story));

        assertThat(Files.readAllBytes(bundles.write(story))).isEqualTo(once);
    }

    @Test
    void theSha256ToldIsThatOfTheWhole() throws IOException {
        Path target = folder.resolve("one.zip");
        var written = BundleWriter.write(bundles.export(ruledCase(), "en"), target, false);

        assertThat(written.sha256())
                .isEqualTo(Hashing.of(Files.readAllBytes(target)).sha256());
        assertThat(written.bytes()).isEqualTo(Files.size(target));
        assertThat(BundleVerifier.verify(target, written.sha256()).holds()).isTrue();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenToldSo() throws IOException {
        Path target = Files.writeString(folder.resolve("mine.zip"), "precious");
        Export export = bundles.export(ruledCase(), "en");

        assertThatThrownBy(() -> BundleWriter.write(export, target, false))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("precious");

        BundleWriter.write(export, target, true);
        assertThat(BundleVerifier.verify(target, null).holds()).isTrue();
    }

    @Test
    void ofDamagedEvidenceNoBundleIsMadeAndNothingIsLeft() throws IOException {
        Path stored = bundles.blobs().find(evidence("E2").file().sha256()).orElseThrow();
        Files.writeString(stored, "e2");
        Path target = folder.resolve("one.zip");

        assertThatThrownBy(() -> BundleWriter.write(bundles.export(ruledCase(), "en"), target, false))
                .isInstanceOfSatisfying(
                        DamagedFileException.class,
                        damaged -> assertThat(damaged.id()).isEqualTo("E2"));
        assertThat(left()).containsExactly("blobs");
    }

    @Test
    void intoAFolderThatIsNotThereNothingIsWritten() throws IOException {
        Path target = folder.resolve("gone").resolve("one.zip");

        assertThatThrownBy(() -> BundleWriter.write(bundles.export(ruledCase(), "en"), target, false))
                .isInstanceOf(IOException.class);
        assertThat(left()).containsExactly("blobs");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whatIsNotThereIsToldToBeMissing() throws IOException {
        Bundles without = new Bundles(folder.resolve("other")).keep("SELLER-1");
        Path target = folder.resolve("one.zip");
        var written = BundleWriter.write(without.export(ruledCase(), "en"), target, false);

        assertThat(written.missing()).extracting(NamedFile::id).containsExactly("E2", "E2-R1");
        assertThat(unzip(target))
                .containsOnlyKeys("manifest.json", "report.html", "events.ndjson", "evidence/SELLER_1-SELLER_1.jpg");
        assertThat(BundleVerifier.verify(target, null).fault()).isNull();
    }

    @Test
    void namesInTheZipAreHarmlessWhateverTheFilesWereCalled() throws IOException {
        Story story = Story.paid()
                .given(claimed())
                .given(seller(adds(named("../../E", "..\\..\\x\u202Egpj.exe.jpg", "SELLER-1"))))
                .given(seller(adds(named("__E", "CON\n.JPG", "E2"))))
                .given(seller(new PartyAction.SendMessage(new Message(
                        "M9",
                        Channel.TRADE,
                        "",
                        List.of(named("x", "b.png", "E2-R1").file())))));

        Map<String, byte[]> files = unzip(bundles.write(story));

        assertThat(files.keySet().stream().skip(3))
                .containsExactly("evidence/SELLER_1-SELLER_1.jpg", "evidence/_E-CON_.jpg", "evidence/M9-b.png");
        assertThat(bundles.verify(zip(files)).fault()).isNull();
    }

    private static EvidenceFile named(String id, String name, String content) {
        return new EvidenceFile(id, EvidenceKind.OTHER, new FileFacts(name, 1, sha256(content), true), "");
    }

    @Test
    void filesWithNamesThatBecomeAlikeKeepPathsOfTheirOwn() throws IOException {
        Story story = Story.paid()
                .given(sellerFiled())
                .given(seller(adds(named("E/1", "a.jpg", "E2"))), seller(adds(named("E\\1", "a.jpg", "E2-R1"))));

        assertThat(unzip(bundles.write(story))).containsKeys("evidence/E_1-a.jpg", "evidence/E_1-a-2.jpg");
    }

    @Test
    void theReportTellsTheCaseAndRunsNothing() throws IOException {
        Story story = ruledCase();
        String report = text(unzip(bundles.write(story)), "report.html");

        assertThat(report)
                .contains(
                        "<h2>Evidence and files</h2>",
                        "evidence/E2-E2.jpg",
                        evidence("E2").file().sha256())
                .contains("I paid", "both look honest", "TOP_UP_THEN_RELEASE", "Text to: BUYER", "Redacted copy of")
                .contains("Information asked of: BUYER", "The statement of that day", "answered")
                .contains("default-src 'none'", "color-scheme:light dark")
                .doesNotContain("<script", "http://", "https://", "<img", "<a ");
        assertThat(report.indexOf("None.")).isNegative();
    }

    @Test
    void whatPartiesWriteStaysText() throws IOException {
        Story story = Story.paid()
                .given(sellerFiled())
                .given(seller(says(Channel.TRADE, "<script>alert('\u202E&\u0007')</script>")));

        assertThat(text(unzip(bundles.write(story)), "report.html"))
                .contains("&lt;script&gt;alert(&#39;\uFFFD&amp;\uFFFD&#39;)&lt;/script&gt;")
                .doesNotContain("<script", "\u202E");
    }

    @Test
    void theReportSpeaksVietnameseToo() throws IOException {
        Path target = folder.resolve("vi.zip");
        BundleWriter.write(bundles.export(ruledCase(), "vi"), target, false);

        assertThat(text(unzip(target), "report.html"))
                .contains("<html lang=\"vi\">", "Dòng thời gian", "Bản che thông tin của", "dữ liệu cá nhân");
    }

    @Test
    void aCaseWithoutAppealIsExportedToo() throws IOException {
        Path bundle = bundles.write(Story.paid());

        assertThat(BundleVerifier.verify(bundle, null).fault()).isNull();
        assertThat(text(unzip(bundle), "report.html")).contains("None.");
    }
}
