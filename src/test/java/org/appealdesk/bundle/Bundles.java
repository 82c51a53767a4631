package org.appealdesk.bundle;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.BundleManifest;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.store.BlobFolder;

/** Cases with real files, their bundles, and bundles made wrong. */
final class Bundles {
    private final Path folder;
    private final BlobFolder blobs;

    /** @param folder empty, the test's own */
    Bundles(Path folder) {
        this.folder = folder;
        this.blobs = BlobFolder.open(folder.resolve("blobs"), 1 << 20);
    }

    /** A case from its filing to its ruling, with four files of which the last is a redacted copy. */
    static Story ruledCase() {
        return Story.paid()
                .given(claimed())
                .given(seller(adds(evidence("E2"))), buyer(says(Channel.TRADE, "I paid")))
                .given(lan(looksAt("E2")), lan(redacts("E2", "E2-R1")), lan(notes()))
                .given(lan(asks("Q1", Side.BUYER, Orders.START.plusSeconds(900))))
                .given(buyer(supplies("Q1", "a")), lan(calls(Side.BUYER)), lan(writesTo(Side.SELLER)))
                .given(Arrays.stream(Check.values())
                        .map(check -> lan(ticks(check)))
                        .toList())
                .given(lan(rules(Outcome.TOP_UP_THEN_RELEASE)));
    }

    /** Keeps a file whose content is its name, as stories have them. */
    Bundles keep(String... names) {
        for (String name : names) {
            blobs.put(name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    BlobFolder blobs() {
        return blobs;
    }

    Export export(Story story, String language) {
        return new Export(story.state(), story.events(), LAN, story.now(), blobs, new PlainWords(language));
    }

    Path write(Story story) throws IOException {
        Path target = folder.resolve("case.zip");
        BundleWriter.write(export(story, "en"), target, true);
        return target;
    }

    BundleVerifier.Verdict verify(byte[] bundle) throws IOException {
        return BundleVerifier.verify(Files.write(folder.resolve("looked-at.zip"), bundle), null);
    }

    /** The files of a bundle in their order. */
    static Map<String, byte[]> unzip(Path bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String path) {
        byte[] content = files.get(path);
        return new String(content == null ? new byte[0] : content, StandardCharsets.UTF_8);
    }

    static BundleManifest manifest(Map<String, byte[]> files) {
        if (BundleManifest.read(text(files, BundleWriter.MANIFEST)) instanceof Decoded.Known<BundleManifest> known) {
            return known.value();
        }
        throw new AssertionError("The manifest cannot be read");
    }

    /** A zip in the bundle's form of any files, even of two with one name. */
    static byte[] zip(List<Map.Entry<String, byte[]>> files) {
        var out = new ByteArrayOutputStream();
        var central = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files) {
            Hashing hashing = Hashing.of(file.getValue());
            var header = new ZipForm.Header(file.getKey(), hashing.bytes(), hashing.crc(), out.size());
            out.writeBytes(ZipForm.local(header));
            out.writeBytes(file.getValue());
            central.writeBytes(ZipForm.central(header));
        }
        int centralAt = out.size();
        out.writeBytes(central.toByteArray());
        out.writeBytes(ZipForm.end(files.size(), central.size(), centralAt));
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) {
        return zip(List.copyOf(files.entrySet()));
    }

    /** The files with a manifest whose sizes and hashes fit them, as one who forges with care would make it. */
    static Map<String, byte[]> told(Map<String, byte[]> files) {
        BundleManifest was = manifest(files);
        List<BundleManifest.Entry> entries = files.entrySet().stream()
                .skip(1)
                .map(file -> {
                    Hashing hashing = Hashing.of(file.getValue());
                    return new BundleManifest.Entry(file.getKey(), hashing.bytes(), hashing.sha256());
                })
                .toList();
        return with(files, of(was, entries, was.files()));
    }

    static BundleManifest of(
            BundleManifest was, List<BundleManifest.Entry> entries, List<BundleManifest.NamedFile> files) {
        return new BundleManifest(
                was.format(),
                was.caseId(),
                was.exporter(),
                was.exportedAt(),
                was.profile(),
                was.head(),
                entries,
                files);
    }

    static Map<String, byte[]> with(Map<String, byte[]> files, BundleManifest manifest) {
        return with(files, BundleWriter.MANIFEST, manifest.json());
    }

    static Map<String, byte[]> with(Map<String, byte[]> files, String path, String content) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(path, content.getBytes(StandardCharsets.UTF_8));
        return all;
    }
}
