package org.appealdesk.app.doctor;

import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.app.doctor.Finding.Subject;
import org.appealdesk.app.machine.Machine;

/** Whether the operating system keeps secrets for the user. Training does without. */
record KeychainCheck(Machine machine, Programs programs) implements Check {
    private static final String SECRET_SERVICE = "org.freedesktop.secrets";

    @Override
    public List<Finding> look() {
        return List.of(
                switch (machine.system()) {
                    case LINUX -> secretService();
                    case MAC ->
                        programs.ask(List.of("security", "list-keychains"))
                                .map(_ -> Finding.fine(Subject.KEYCHAIN, "doctor.keychain.mac"))
                                .orElse(Finding.weak(Subject.KEYCHAIN, "doctor.keychain.noMac"));
                    case WINDOWS -> Finding.fine(Subject.KEYCHAIN, "doctor.keychain.windows");
                });
    }

    private Finding secretService() {
        if (machine.variable("DBUS_SESSION_BUS_ADDRESS").isEmpty()) {
            return Finding.weak(Subject.KEYCHAIN, "doctor.keychain.noBus");
        }
        // Running already, or started by the bus when first asked for.
        boolean there = Stream.of("ListNames", "ListActivatableNames")
                .flatMap(method -> programs.ask(busCall(method)).stream())
                .anyMatch(names -> names.contains('"' + SECRET_SERVICE + '"'));
        return there
                ? Finding.fine(Subject.KEYCHAIN, "doctor.keychain.secretService")
                : Finding.weak(Subject.KEYCHAIN, "doctor.keychain.noSecretService");
    }

    private static List<String> busCall(String method) {
        return List.of(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus." + method);
    }
}
