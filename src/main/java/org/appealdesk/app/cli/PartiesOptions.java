package org.appealdesk.app.cli;

import org.appealdesk.training.Tempo;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is allowed for parties, wherever it is asked for. */
final class PartiesOptions {
    private static final double FASTEST_RATE = 60_000;

    private final CommandLine command;
    private final CliText text;

    PartiesOptions(CommandLine command, CliText text) {
        this.command = command;
        this.text = text;
    }

    double rate(double said) {
        if (!(said > 0 && said <= FASTEST_RATE)) {
            throw refuse("simulate.badRate", FASTEST_RATE);
        }
        return said;
    }

    Tempo tempo(double speed) {
        try {
            return new Tempo(speed);
        } catch (IllegalArgumentException e) {
            throw refuse("simulate.badSpeed");
        }
    }

    ParameterException refuse(String key, Object... facts) {
        return new ParameterException(command, text.get(key, facts));
    }
}
