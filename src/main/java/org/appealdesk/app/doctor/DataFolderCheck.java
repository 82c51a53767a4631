package org.appealdesk.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.app.doctor.Finding.Subject;
import org.jspecify.annotations.Nullable;

/** Whether cases can be kept: the folder, or where it will be made, can be written and has room. */
record DataFolderCheck(Path home) implements Check {
    private static final long MEGABYTE = 1 << 20;
    private static final long NEEDED = 50 * MEGABYTE;
    private static final long COMFORTABLE = 1024 * MEGABYTE;

    @Override
    public List<Finding> look() {
        Path place = nearestExisting();
        try {
            if (!Files.isDirectory(place)) {
                return List.of(Finding.broken(Subject.DATA, "doctor.data.notFolder", place));
            }
            // Access bits lie on read-only mounts and for root: only writing tells.
            Files.delete(Files.createTempFile(place, ".appeal-desk", ".probe"));
        } catch (IOException e) {
            return List.of(Finding.broken(Subject.DATA, "doctor.data.readOnly", home, e.toString()));
        }
        String key = place.equals(home) ? "doctor.data.fine" : "doctor.data.new";
        return List.of(Finding.fine(Subject.DATA, key, home), space(place));
    }

    private static Finding space(Path place) {
        try {
            return judge(Files.getFileStore(place).getUsableSpace());
        } catch (IOException e) {
            return Finding.weak(Subject.SPACE, "doctor.space.unknown", e.toString());
        }
    }

    /** @param free bytes */
    static Finding judge(long free) {
        long megabytes = free / MEGABYTE;
        if (free < NEEDED) {
            return Finding.broken(Subject.SPACE, "doctor.space.none", megabytes, NEEDED / MEGABYTE);
        }
        return free < COMFORTABLE
                ? Finding.weak(Subject.SPACE, "doctor.space.little", megabytes)
                : Finding.fine(Subject.SPACE, "doctor.space.fine", megabytes);
    }

    private Path nearestExisting() {
        return Stream.<@Nullable Path>iterate(home, path -> path == null ? null : path.getParent())
                .takeWhile(path -> path != null)
                .filter(Files::exists)
                .findFirst()
                .orElse(home);
    }
}
