package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.appealdesk.app.doctor.Doctor;
import org.appealdesk.app.doctor.Finding;
import org.appealdesk.app.doctor.Finding.Level;
import org.appealdesk.app.machine.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what is fine on this machine and what is not. */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {
    private final Machine machine;
    private final CliText text;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(Machine machine, CliText text, GlobalOptions options) {
        this.machine = machine;
        this.text = text;
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = Doctor.of(machine, options.home(machine)).examine();
        int width = findings.stream()
                .mapToInt(finding -> subject(finding).length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            out.printf(
                    "%-6s %-" + width + "s  %s%n",
                    text.get("doctor.level." + finding.level()),
                    subject(finding),
                    text.get(finding.key(), finding.facts()));
        }
        boolean broken = findings.stream().anyMatch(finding -> finding.level() == Level.BROKEN);
        out.println(text.get(broken ? "doctor.broken" : "doctor.fine"));
        return broken ? ExitCode.ENVIRONMENT : ExitCode.OK;
    }

    private String subject(Finding finding) {
        return text.get("doctor.subject." + finding.subject());
    }
}
