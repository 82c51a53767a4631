package org.appealdesk.backend.http;

import java.util.List;

/** What a line of the log may tell of the call it belongs to, by the names in SLF4J's context. */
public final class LogField {

    /** The id that the caller was given in the problem. */
    public static final String INCIDENT = "incident";

    /** Method and path, its parameters in braces. */
    public static final String ENDPOINT = "endpoint";

    /** The caller's id, never the name. */
    public static final String PERSON = "person";

    /** In the order in which they are told. */
    public static final List<String> ALL = List.of(INCIDENT, ENDPOINT, PERSON);

    private LogField() {}
}
