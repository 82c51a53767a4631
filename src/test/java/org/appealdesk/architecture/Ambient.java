package org.appealdesk.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/**
 * Access to a clock or a source of ids that the caller did not hand in. Method references count: {@code Instant::now}
 * reads the clock as much as {@code Instant.now()} does.
 */
final class Ambient extends DescribedPredicate<JavaAccess<?>> {
    private static final Set<String> METHODS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Calendar.getInstance",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.time.InstantSource.system");

    /** Their constructors without arguments read the clock or seed themselves; the others are given a value. */
    private static final Set<String> SELF_SEEDED =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.Date", "java.util.GregorianCalendar");

    Ambient() {
        super("an ambient clock or source of ids");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && isAmbient(target);
    }

    private static boolean isAmbient(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        return METHODS.contains(owner + "." + name)
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.startsWith("java.time.") && name.equals("now") && !takesClock(target))
                || (SELF_SEEDED.contains(owner)
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    private static boolean takesClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getFullName().equals("java.time.Clock"));
    }
}
