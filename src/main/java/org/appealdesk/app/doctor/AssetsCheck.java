package org.appealdesk.app.doctor;

import java.util.List;
import org.appealdesk.app.doctor.Finding.Level;
import org.appealdesk.app.doctor.Finding.Subject;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.EnvironmentException;
import org.appealdesk.app.machine.Machine;

/** Whether the files that belong to the program are there. */
record AssetsCheck(Machine machine) implements Check {
    @Override
    public List<Finding> look() {
        try {
            return List.of(Finding.fine(Subject.ASSETS, "doctor.assets", Assets.on(machine)));
        } catch (EnvironmentException e) {
            return List.of(new Finding(Level.BROKEN, Subject.ASSETS, e.key(), e.facts()));
        }
    }
}
