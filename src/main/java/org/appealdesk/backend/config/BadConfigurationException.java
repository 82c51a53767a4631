package org.appealdesk.backend.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings have mistakes; its message tells all of them, one a line. */
public final class BadConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public BadConfigurationException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
