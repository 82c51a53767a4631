package org.appealdesk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Without the mark NullAway lets a package pass unread. */
final class NullMarkedPackage extends ArchCondition<JavaClass> {
    NullMarkedPackage() {
        super("reside in a package that is marked @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            String message = "Package <%s> of <%s> is not marked".formatted(type.getPackageName(), type.getFullName());
            events.add(SimpleConditionEvent.violated(type, message));
        }
    }
}
