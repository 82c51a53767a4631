package org.appealdesk.app.live;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.live.WayThere;
import org.appealdesk.console.signin.BackendProfile;

/** The backends known on this device, in a file that people can read. Safe for use by several threads. */
final class BackendsFile {

    /** Apart by spaces. */
    private static final String PINS = "pins";

    private static final String PROXY = "proxy";

    private final Path file;

    BackendsFile(Path file) {
        this.file = file;
    }

    /** @throws StorageException when the file is there and cannot be read */
    synchronized List<BackendProfile> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
            List<BackendProfile> profiles = new ArrayList<>();
            for (int i = 1; read.containsKey(i + ".id"); i++) {
                profiles.add(profile(read, i + "."));
            }
            return profiles;
        } catch (IOException | IllegalArgumentException e) {
            throw new StorageException(Problem.OTHER, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What is wrong is told, not passed over: without its pins a backend would be trusted too easily. */
    private static BackendProfile profile(Properties read, String at) {
        List<String> pins = read.getProperty(at + PINS, "")
                .strip()
                .transform(text -> text.isEmpty() ? List.of() : List.of(text.split("\\s+")));
        pins.stream().filter(pin -> !WayThere.isPin(pin)).findFirst().ifPresent(pin -> {
            throw new IllegalArgumentException(
                    at + PINS + ": “" + pin + "” is no pin: sha256/ and 44 characters of Base64");
        });
        String proxy = read.getProperty(at + PROXY, "").strip();
        if (!proxy.isEmpty() && !WayThere.isProxy(proxy)) {
            throw new IllegalArgumentException(at + PROXY + ": “" + proxy + "” is no proxy: host:port");
        }
        return new BackendProfile(
                read.getProperty(at + "id"),
                read.getProperty(at + "name", ""),
                address(read, at),
                pins,
                proxy.isEmpty() ? null : proxy);
    }

    private static URI address(Properties read, String at) {
        String text = read.getProperty(at + "address", "");
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(at + "address: “" + text + "” is no address", e);
        }
    }

    /** @throws StorageException when they cannot be kept; those kept before stay then */
    synchronized void save(List<BackendProfile> profiles) {
        Properties written = new Properties();
        for (int i = 1; i <= profiles.size(); i++) {
            BackendProfile profile = profiles.get(i - 1);
            written.setProperty(i + ".id", profile.id());
            written.setProperty(i + ".name", profile.name());
            written.setProperty(i + ".address", profile.address().toString());
            if (!profile.pins().isEmpty()) {
                written.setProperty(i + "." + PINS, String.join(" ", profile.pins()));
            }
            String proxy = profile.proxy();
            if (proxy != null) {
                written.setProperty(i + "." + PROXY, proxy);
            }
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(next)) {
                written.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, file + " cannot be kept: " + e, e);
        }
    }
}
