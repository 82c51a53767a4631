package org.appealdesk.bundle;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.BundleManifest;
import org.appealdesk.protocol.BundleManifest.Entry;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import org.appealdesk.protocol.HashChain;

/**
 * Makes the bundle of a case: a zip in {@link ZipForm}, with the manifest first. The same case, time and words give the
 * same bytes.
 */
public final class BundleWriter {
    static final String MANIFEST = "manifest.json";
    static final String REPORT = "report.html";
    static final String EVENTS = "events.ndjson";

    /**
     * A bundle that was made.
     *
     * @param sha256 of all its bytes
     * @param missing files that the events name and that were not there
     */
    public record Written(long bytes, String sha256, List<NamedFile> missing) {
        public Written {
            missing = List.copyOf(missing);
        }
    }

    /** Opens a content anew at each call. */
    private interface Content {
        InputStream open() throws IOException;
    }

    private record Part(Entry entry, long crc, Content content) {}

    private final Export export;
    private final List<Part> parts = new ArrayList<>();

    private BundleWriter(Export export) {
        this.export = export;
    }

    /**
     * Writes the bundle. Nothing is left of one that could not be finished.
     *
     * @param replace whether a file that is there already may be replaced
     * @throws FileAlreadyExistsException when there is one and it may not
     * @throws DamagedFileException when a file is not what the events say
     * @throws IOException when it could not be written, or is larger than a bundle may be
     */
    public static Written write(Export export, Path target, boolean replace) throws IOException {
        if (!replace && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Written written = new BundleWriter(export).write(half);
            if (replace) {
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } else {
                // Not atomic, and so never over a file that came meanwhile.
                Files.move(half, target);
            }
            return written;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private Written write(Path half) throws IOException {
        List<RecordedEvent> events = export.events();
        List<NamedFile> files = NamedFiles.of(events, export.files()::has);
        List<HashChain.Link> links = EventLines.seal(events);
        add(REPORT, Report.html(export, files).getBytes(StandardCharsets.UTF_8));
        add(EVENTS, EventLines.write(links).getBytes(StandardCharsets.UTF_8));
        addFiles(files);
        BundleManifest manifest = new BundleManifest(
                BundleManifest.FORMAT,
                export.file().id(),
                export.exporter(),
                export.at(),
                export.file().governing(),
                new BundleManifest.Head(links.size(), links.getLast().hash()),
                parts.stream().map(Part::entry).toList(),
                files);
        byte[] told = manifest.json().getBytes(StandardCharsets.UTF_8);
        parts.addFirst(part(MANIFEST, told));
        checkSize();
        Hashing whole = writeZip(half);
        return new Written(
                whole.bytes(),
                whole.sha256(),
                files.stream().filter(file -> file.path() == null).toList());
    }

    private void add(String path, byte[] content) {
        parts.add(part(path, content));
    }

    private static Part part(String path, byte[] content) {
        Hashing hashing = Hashing.of(content);
        Entry entry = new Entry(path, hashing.bytes(), hashing.sha256());
        return new Part(entry, hashing.crc(), () -> new ByteArrayInputStream(content));
    }

    private void addFiles(List<NamedFile> files) throws IOException {
        Set<String> added = new HashSet<>();
        for (NamedFile file : files) {
            String path = file.path();
            if (path != null && added.add(path)) {
                Path place = export.files().find(file.sha256()).orElseThrow(() -> new DamagedFileException(file.id()));
                Hashing hashing;
                try (InputStream content = Files.newInputStream(place)) {
                    hashing = Hashing.of(content, OutputStream.nullOutputStream());
                }
                if (!hashing.sha256().equals(file.sha256())) {
                    throw new DamagedFileException(file.id());
                }
                parts.add(new Part(
                        new Entry(path, hashing.bytes(), file.sha256()),
                        hashing.crc(),
                        () -> Files.newInputStream(place)));
            }
        }
    }

    private void checkSize() throws IOException {
        long bytes = parts.stream().mapToLong(part -> part.entry().bytes()).sum();
        if (bytes > ZipForm.LARGEST / 2 || parts.size() > ZipForm.MOST_ENTRIES) {
            throw new IOException("A bundle of " + bytes + " bytes in " + parts.size() + " files is too large");
        }
    }

    private Hashing writeZip(Path half) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        half,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            HashedOutput hashed = new HashedOutput(out);
            List<ZipForm.Header> headers = new ArrayList<>();
            for (Part part : parts) {
                Entry entry = part.entry();
                var header = new ZipForm.Header(entry.path(), entry.bytes(), part.crc(), hashed.bytes());
                headers.add(header);
                hashed.write(ZipForm.local(header));
                try (InputStream content = part.content().open()) {
                    if (!Hashing.of(content, hashed).sha256().equals(entry.sha256())) {
                        throw new DamagedFileException(entry.path());
                    }
                }
            }
            long centralAt = hashed.bytes();
            for (ZipForm.Header header : headers) {
                hashed.write(ZipForm.central(header));
            }
            hashed.write(ZipForm.end(headers.size(), hashed.bytes() - centralAt, centralAt));
            out.flush();
            channel.force(true);
            return hashed.hashing();
        }
    }
}
