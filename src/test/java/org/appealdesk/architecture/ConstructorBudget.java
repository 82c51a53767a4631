package org.appealdesk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * At most six parameters: beyond that some of them belong together and want a name. A record is plain data without
 * behaviour of its own to untangle and may have eight.
 */
final class ConstructorBudget extends ArchCondition<JavaConstructor> {
    private static final int CLASS = 6;
    private static final int RECORD = 8;

    ConstructorBudget() {
        super("have at most " + CLASS + " parameters (a record's " + RECORD + ")");
    }

    @Override
    public void check(JavaConstructor constructor, ConditionEvents events) {
        JavaClass owner = constructor.getOwner();
        int written = constructor.getRawParameterTypes().size() - addedByCompiler(owner);
        int budget = owner.isRecord() ? RECORD : CLASS;
        if (written > budget) {
            String message = "Constructor <%s> has %d parameters".formatted(constructor.getFullName(), written);
            events.add(SimpleConditionEvent.violated(constructor, message));
        }
    }

    /** An enum gets its name and ordinal, an inner class the instance around it. */
    private static int addedByCompiler(JavaClass owner) {
        if (owner.isEnum()) {
            return 2;
        }
        boolean inner = owner.isMemberClass()
                && !owner.getModifiers().contains(JavaModifier.STATIC)
                && !owner.isRecord()
                && !owner.isInterface();
        return inner ? 1 : 0;
    }
}
