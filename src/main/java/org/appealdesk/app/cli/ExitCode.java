package org.appealdesk.app.cli;

/** What the program tells the shell. */
public final class ExitCode {
    public static final int OK = 0;

    /** What was asked for could not be done. */
    public static final int FAILED = 1;

    /** What was asked for was not understood. */
    public static final int USAGE = 2;

    /** The machine or the installation lacks something. The launcher gives the same when it finds no Java. */
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
