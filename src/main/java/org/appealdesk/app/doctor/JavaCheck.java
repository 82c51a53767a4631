package org.appealdesk.app.doctor;

import java.util.List;
import org.appealdesk.app.doctor.Finding.Subject;
import org.appealdesk.app.machine.Machine;

/** Which Java runs this. That it is new enough is plain from running at all: older ones cannot load the classes. */
record JavaCheck(Machine machine) implements Check {
    @Override
    public List<Finding> look() {
        return List.of(Finding.fine(
                Subject.JAVA, "doctor.java", fact("java.version"), fact("java.vendor"), fact("java.home")));
    }

    private String fact(String property) {
        return machine.property(property).orElse("?");
    }
}
