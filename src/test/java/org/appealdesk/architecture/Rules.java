package org.appealdesk.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The architecture rules for the program below one root package. The root is a parameter so that exactly the rules
 * that guard the program are also run over the samples that break them.
 */
final class Rules {
    private final String root;

    Rules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        PackageTable.packages().stream().sorted().map(this::usesOnlyItsRow).forEach(rules::add);
        rules.add(everyPackageIsInTheTable());
        rules.add(everyPackageIsNullMarked());
        rules.add(engineIsPure());
        PackageTable.LIBRARIES.stream().map(this::isConfined).forEach(rules::add);
        rules.add(noAmbientClockOrIds());
        rules.add(viewModelsKnowNoScreen());
        rules.add(viewsKnowNoCasework());
        rules.add(packagesAreFreeOfCycles());
        rules.add(featuresAreFreeOfCycles());
        rules.add(evidenceIsFreeOfCycles());
        rules.add(decoderIsOnlyStarted());
        rules.add(constructorsAreSmall());
        rules.add(linesBreakInOnePlace());
        // A package that is not written yet breaks nothing; that a rule can fail is proved by the samples.
        return rules.stream().map(rule -> rule.allowEmptyShould(true)).toList();
    }

    private ArchRule usesOnlyItsRow(String name) {
        List<String> allowed = new ArrayList<>(PackageTable.mayUse(name));
        allowed.add(name);
        return classes()
                .that()
                .resideInAPackage(in(name))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(root + "..").or(resideInAnyPackage(in(allowed))))
                .as(name + " uses only its row of the table");
    }

    private ArchRule everyPackageIsInTheTable() {
        return classes()
                .should()
                .resideInAnyPackage(in(PackageTable.packages()))
                .as("every package is in the table");
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes().should(new NullMarkedPackage()).as("every package is null-marked");
    }

    private ArchRule engineIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("engine"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(PackageTable.ENGINE_LIBRARIES).or(resideInAnyPackage(in("engine"))))
                .as("engine is pure");
    }

    private ArchRule isConfined(PackageTable.Confined library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in(library.to()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.packages().toArray(String[]::new))
                .as(library.library() + " stays where it belongs");
    }

    private ArchRule noAmbientClockOrIds() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .should()
                .accessTargetWhere(new Ambient())
                .as("no ambient clock or ids");
    }

    /** JavaFX throws for some words of strangers when it breaks their lines. */
    private ArchRule linesBreakInOnePlace() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("Wraps")
                .should()
                .callMethodWhere(target(nameMatching("setWrapText|wrapTextProperty|setWrappingWidth")))
                .as("lines are broken in one place");
    }

    private ArchRule viewModelsKnowNoScreen() {
        return noClasses()
                .that(arePartOf("ViewModel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .as("a ViewModel knows no screen");
    }

    private ArchRule viewsKnowNoCasework() {
        return noClasses()
                .that(arePartOf("View"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("casework"))
                .as("a View knows no casework");
    }

    private ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("packages are free of cycles");
    }

    private ArchRule featuresAreFreeOfCycles() {
        return slices().matching(root + ".console.(*)..")
                .should()
                .beFreeOfCycles()
                .as("the console's features are free of cycles");
    }

    private ArchRule evidenceIsFreeOfCycles() {
        return slices().matching(root + ".evidence.(*)..")
                .should()
                .beFreeOfCycles()
                .as("evidence's parts are free of cycles");
    }

    /** Whoever else used it would parse a stranger's bytes in his own process. */
    private ArchRule decoderIsOnlyStarted() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("evidence.decoder"), in("evidence.process"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("evidence.decoder"))
                .as("only a process of its own decodes");
    }

    private ArchRule constructorsAreSmall() {
        return constructors().should(new ConstructorBudget()).as("constructors are small");
    }

    /** Classes of the console with that name ending, and everything written inside them. */
    private DescribedPredicate<JavaClass> arePartOf(String suffix) {
        return resideInAnyPackage(in("console"))
                .and(DescribedPredicate.describe(
                        "are part of a " + suffix,
                        type -> outermost(type).getSimpleName().endsWith(suffix)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElse(type);
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private String[] in(Collection<String> names) {
        return names.stream().map(this::in).toArray(String[]::new);
    }
}
