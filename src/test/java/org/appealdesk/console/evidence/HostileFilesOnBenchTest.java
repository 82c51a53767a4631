package org.appealdesk.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.appealdesk.evidence.corpus.OfficeFiles;
import org.appealdesk.evidence.corpus.Pdfs;
import org.appealdesk.evidence.corpus.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to bring a desk down are told about, and the window goes on being drawn meanwhile. */
class HostileFilesOnBenchTest {

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("flood.png", Pictures.flood(12_000, 12_000));
        files.put("bomb.docx", OfficeFiles.bomb(400));
        files.put("pages.pdf", Pdfs.sharing(5_000));
        files.put("script.pdf", Pdfs.withScript());
        files.put("locked.pdf", Pdfs.locked());
        files.put("nothing.jpg", new byte[0]);
        files.put("..%2f\u202egpj.png", TestFiles.picture("png", 20, 10));
        return files;
    }

    @Test
    void eachIsToldAboutWhileTheWindowIsDrawnOn(@TempDir Path folder) {
        try (BenchOf bench = new BenchOf(folder, files())) {
            Frames frames = Frames.count();
            for (int file = 0; file < files().size(); file++) {
                bench.open(file);
            }
            frames.stop();

            assertThat(frames.mostWorkMillis()).as("of %s", frames).isLessThan(Frames.MOST_WORK_MILLIS);
        }
    }
}
