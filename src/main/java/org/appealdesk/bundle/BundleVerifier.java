package org.appealdesk.bundle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.bundle.Fault.Kind;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.protocol.BundleManifest;
import org.appealdesk.protocol.BundleManifest.Entry;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.HashChain;
import org.appealdesk.protocol.HistoryReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a bundle is whole and fits together, from its bytes alone. It finds damage and careless meddling: every
 * byte is either content under a hash or follows from it. Who makes a new bundle with new hashes is found out only by
 * the SHA-256 of the whole, which was told when it was exported and stands in the case.
 */
public final class BundleVerifier {
    /** Of manifest, report and events, which are held in memory; hundreds of times what a long case needs. */
    private static final long LARGEST_TEXT = 64L << 20;

    /**
     * A look at a bundle.
     *
     * @param manifest what it says of itself; null when that could not be read
     * @param fault the first thing that does not fit; null when all does
     */
    public record Verdict(
            @Nullable BundleManifest manifest, @Nullable Fault fault) {
        public boolean holds() {
            return fault == null;
        }
    }

    private final ZipScan zip;
    private @Nullable BundleManifest manifest;

    private BundleVerifier(ZipScan zip) {
        this.zip = zip;
    }

    /**
     * Looks at a bundle.
     *
     * @param sha256 of the whole, as it was told when it was exported; null when nobody knows it
     * @throws IOException when the file cannot be read
     */
    public static Verdict verify(Path bundle, @Nullable String sha256) throws IOException {
        if (sha256 != null) {
            String actual = sha256(bundle);
            if (!actual.equals(sha256)) {
                return new Verdict(null, Fault.of(Kind.OTHER_FILE, sha256, actual));
            }
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
            return verify(in, Files.size(bundle));
        }
    }

    /** @param in can be marked; gives {@code length} bytes */
    static Verdict verify(InputStream in, long length) throws IOException {
        var verifier = new BundleVerifier(new ZipScan(in, length));
        try {
            verifier.look();
            return new Verdict(verifier.manifest, null);
        } catch (FaultFound found) {
            return new Verdict(verifier.manifest, found.fault());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Hashing.of(in, OutputStream.nullOutputStream()).sha256();
        }
    }

    private void look() throws IOException, FaultFound {
        BundleManifest told = manifest();
        byte[] events = new byte[0];
        for (int next = 0; next < told.entries().size(); next++) {
            byte[] content = entry(told.entries(), next);
            if (told.entries().get(next).path().equals(BundleWriter.EVENTS)) {
                events = content;
            }
        }
        if (zip.hasNext()) {
            throw new FaultFound(Kind.UNEXPECTED, zip.next().path());
        }
        zip.end();
        events(told, new String(events, StandardCharsets.UTF_8));
    }

    private BundleManifest manifest() throws IOException, FaultFound {
        if (!zip.hasNext()) {
            throw new FaultFound(Kind.NO_BUNDLE);
        }
        ZipForm.Header header = zip.next();
        if (!header.path().equals(BundleWriter.MANIFEST)) {
            throw new FaultFound(Kind.NO_BUNDLE);
        }
        String json = new String(text(header), StandardCharsets.UTF_8);
        BundleManifest read = switch (BundleManifest.read(json)) {
            case Decoded.Known<BundleManifest> known -> known.value();
            case Decoded.Unknown<BundleManifest> unknown -> throw new FaultFound(Kind.MANIFEST, unknown.type());
            case Decoded.Malformed<BundleManifest> malformed -> throw new FaultFound(Kind.MANIFEST, malformed.why());
        };
        if (read.format() != BundleManifest.FORMAT) {
            throw new FaultFound(Kind.NEWER_FORMAT, read.format());
        }
        manifest = read;
        if (!read.json().equals(json)) {
            throw new FaultFound(Kind.MANIFEST, "not in its canonical form");
        }
        paths(read);
        return read;
    }

    /** The report, the events, and then files; each once. */
    private static void paths(BundleManifest read) throws FaultFound {
        List<String> paths = read.entries().stream().map(Entry::path).toList();
        boolean begins = paths.size() >= 2
                && paths.get(0).equals(BundleWriter.REPORT)
                && paths.get(1).equals(BundleWriter.EVENTS);
        if (!begins) {
            throw new FaultFound(Kind.MANIFEST, "report.html and events.ndjson do not come first");
        }
        Set<String> seen = new HashSet<>();
        for (String path : paths.subList(2, paths.size())) {
            if (!path.startsWith(NamedFiles.FOLDER) || !ZipScan.isPath(path) || !seen.add(path)) {
                throw new FaultFound(Kind.MANIFEST, "a path that is not, or twice: " + path);
            }
        }
    }

    /** @return the content of a text; nothing of other files */
    private byte[] entry(List<Entry> entries, int next) throws IOException, FaultFound {
        Entry told = entries.get(next);
        if (!zip.hasNext()) {
            throw new FaultFound(Kind.MISSING, told.path());
        }
        ZipForm.Header header = zip.next();
        if (!header.path().equals(told.path())) {
            boolean comesLater = entries.subList(next, entries.size()).stream()
                    .anyMatch(later -> later.path().equals(header.path()));
            throw comesLater
                    ? new FaultFound(Kind.MISSING, told.path())
                    : new FaultFound(Kind.UNEXPECTED, header.path());
        }
        if (header.bytes() != told.bytes()) {
            throw new FaultFound(Kind.SIZE, told.path(), told.bytes(), header.bytes());
        }
        var content = new ByteArrayOutputStream();
        boolean isText = !told.path().startsWith(NamedFiles.FOLDER);
        if (isText) {
            checkText(header);
        }
        Hashing hashing = zip.content(isText ? content : OutputStream.nullOutputStream());
        if (!hashing.sha256().equals(told.sha256())) {
            throw new FaultFound(Kind.HASH, told.path());
        }
        return content.toByteArray();
    }

    private byte[] text(ZipForm.Header header) throws IOException, FaultFound {
        checkText(header);
        var content = new ByteArrayOutputStream();
        zip.content(content);
        return content.toByteArray();
    }

    private static void checkText(ZipForm.Header header) throws FaultFound {
        if (header.bytes() > LARGEST_TEXT) {
            throw new FaultFound(Kind.SIZE, header.path(), LARGEST_TEXT, header.bytes());
        }
    }

    private static void events(BundleManifest told, String lines) throws FaultFound {
        HistoryReader reader = new HistoryReader(told.caseId());
        reader.head(told.head().version(), told.head().hash());
        long version = 0;
        for (String line : lines.lines().toList()) {
            version++;
            Optional<HashChain.Link> link = EventLines.read(line);
            if (link.isEmpty()) {
                throw new FaultFound(Kind.CHAIN, "Line " + version + " is no event and its hash");
            }
            if (reader.goesOn()) {
                reader.event(version, link.get().canonical(), link.get().hash());
            }
        }
        HistoryReader.Reading reading = reader.finished();
        String broken = reading.unreadable();
        if (broken != null) {
            throw new FaultFound(Kind.CHAIN, broken);
        }
        FoldedHistory folded = FoldedHistory.of(new CaseHistory(told.caseId(), reading.events(), null));
        CaseFile file = folded.file();
        String unfolded = folded.unreadable();
        if (file == null || unfolded != null) {
            throw new FaultFound(Kind.FOLD, unfolded == null ? "There are no events" : unfolded);
        }
        if (!file.governing().equals(told.profile())) {
            throw new FaultFound(Kind.PROFILE, file.governing(), told.profile());
        }
        files(told, folded);
    }

    /** Every file that the events name is in the bundle under its hash, or told to be missing; and no other. */
    private static void files(BundleManifest told, FoldedHistory folded) throws FaultFound {
        Set<String> hashes = new HashSet<>();
        told.entries().forEach(entry -> hashes.add(entry.path() + " " + entry.sha256()));
        Set<String> there = new HashSet<>();
        for (NamedFile file : told.files()) {
            String path = file.path();
            if (path != null) {
                if (!hashes.contains(path + " " + file.sha256())) {
                    throw new FaultFound(Kind.EVIDENCE, file.id());
                }
                there.add(file.sha256());
            }
        }
        List<NamedFile> named = NamedFiles.of(folded.events(), there::contains);
        for (int at = 0; at < Math.max(named.size(), told.files().size()); at++) {
            NamedFile should = at < named.size() ? named.get(at) : null;
            NamedFile is = at < told.files().size() ? told.files().get(at) : null;
            if (should == null || !should.equals(is)) {
                throw new FaultFound(
                        Kind.EVIDENCE, (should == null ? told.files().get(at) : should).id());
            }
        }
        Set<String> paths = new HashSet<>();
        named.forEach(file -> paths.add(String.valueOf(file.path())));
        for (Entry entry : told.entries().subList(2, told.entries().size())) {
            if (!paths.contains(entry.path())) {
                throw new FaultFound(Kind.UNEXPECTED, entry.path());
            }
        }
    }
}
