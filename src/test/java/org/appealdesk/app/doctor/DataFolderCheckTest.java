package org.appealdesk.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.appealdesk.app.doctor.Finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderCheckTest {
    @TempDir
    private Path folder;

    @Test
    void an_existing_folder_is_fine_and_is_left_as_it_was() {
        assertThat(first(folder)).isEqualTo("FINE doctor.data.fine");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_to_be_made_is_fine_and_is_not_made() {
        assertThat(first(folder.resolve("not/yet/there"))).isEqualTo("FINE doctor.data.new");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_in_its_place_is_broken() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(first(file)).isEqualTo("BROKEN doctor.data.notFolder");
        assertThat(first(file.resolve("below"))).isEqualTo("BROKEN doctor.data.notFolder");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_place_that_nobody_can_write_is_broken_even_for_root() {
        assertThat(first(Path.of("/proc/appeal-desk"))).isEqualTo("BROKEN doctor.data.readOnly");
    }

    @Test
    void tells_the_free_space() {
        assertThat(new DataFolderCheck(folder).look())
                .last()
                .satisfies(finding -> assertThat(finding.key()).startsWith("doctor.space."))
                .satisfies(finding -> assertThat(finding.facts().getFirst()).isInstanceOf(Long.class));
    }

    @Test
    void too_little_space_is_broken_and_not_much_is_weak() {
        long megabyte = 1 << 20;
        assertThat(DataFolderCheck.judge(49 * megabyte).level()).isEqualTo(Level.BROKEN);
        assertThat(DataFolderCheck.judge(50 * megabyte).level()).isEqualTo(Level.WEAK);
        assertThat(DataFolderCheck.judge(1023 * megabyte).level()).isEqualTo(Level.WEAK);
        assertThat(DataFolderCheck.judge(1024 * megabyte).level()).isEqualTo(Level.FINE);
    }

    private static String first(Path home) {
        Finding finding = new DataFolderCheck(home).look().getFirst();
        return finding.level() + " " + finding.key();
    }
}
