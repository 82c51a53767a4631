package org.appealdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.appealdesk.app.Main;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the rules. */
class ArchitectureTest {
    private static final String ROOT = "org.appealdesk";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> keepsTheRule() {
        return new Rules(ROOT)
                .all().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
    }

    @Test
    void sees_the_program_and_not_its_tests() {
        assertThat(PROGRAM.contain(Main.class)).isTrue();
        assertThat(PROGRAM.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void every_rule_has_its_own_name() {
        assertThat(new Rules(ROOT).all()).extracting(ArchRule::getDescription).doesNotHaveDuplicates();
    }
}
