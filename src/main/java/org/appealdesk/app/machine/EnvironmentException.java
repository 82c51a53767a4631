package org.appealdesk.app.machine;

import java.util.List;

/** The machine or the installation lacks something the program needs, and the user can put it right. */
public final class EnvironmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> facts;

    /**
     * @param key of the text in the command line's bundle that tells the user
     * @param facts what stands in its gaps
     */
    public EnvironmentException(String key, Object... facts) {
        super(key + " " + List.of(facts));
        this.key = key;
        this.facts = List.of(facts);
    }

    public String key() {
        return key;
    }

    public List<Object> facts() {
        return facts;
    }
}
