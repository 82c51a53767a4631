package org.appealdesk.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.appealdesk.app.machine.EnvironmentException;
import org.appealdesk.app.play.BrokenFilesException;
import org.appealdesk.backend.config.BadConfigurationException;
import org.appealdesk.backend.database.NoDatabaseException;
import org.appealdesk.backend.http.PortTakenException;
import org.appealdesk.casework.StorageException;
import org.appealdesk.sync.UnansweredException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where an exception becomes a sentence for the user and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final CliText text;
    private final GlobalOptions options;

    /** A sentence and what the shell is told. */
    private record Told(String message, int exitCode) {}

    Failures(CliText text, GlobalOptions options) {
        this.text = text;
        this.options = options;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        Told told = tell(exception);
        PrintWriter err = command.getErr();
        err.println("appeal-desk: " + told.message());
        if (options.debug()) {
            exception.printStackTrace(err);
        }
        return told.exitCode();
    }

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("appeal-desk: " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println(text.get("failure.usage", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private Told tell(Throwable failure) {
        return switch (failure) {
            case EnvironmentException e -> new Told(text.get(e.key(), e.facts()), ExitCode.ENVIRONMENT);
            case BrokenFilesException e -> new Told(text.get("failure.broken", "\n" + e.getMessage()), ExitCode.FAILED);
            case BadConfigurationException e ->
                new Told(text.get("backend.badSettings", "\n" + e.getMessage()), ExitCode.USAGE);
            case PortTakenException e ->
                new Told(text.get("backend.portTaken", e.host(), e.port(), e.why()), ExitCode.ENVIRONMENT);
            case NoDatabaseException e -> new Told(text.get("database." + e.reason(), e.facts()), ExitCode.ENVIRONMENT);
            case StorageException e -> new Told(text.get("storage." + e.problem(), detail(e)), ExitCode.ENVIRONMENT);
            case UnansweredException e -> unanswered(e);
            case NoSuchFileException e -> new Told(text.get("failure.noFile", detail(e)), ExitCode.FAILED);
            case AccessDeniedException e -> new Told(text.get("failure.noAccess", detail(e)), ExitCode.FAILED);
            case UncheckedIOException e when e.getCause() != null -> tell(e.getCause());
            case IOException e -> new Told(text.get("failure.file", detail(e)), ExitCode.FAILED);
            default ->
                new Told(
                        text.get("failure.unexpected", failure.getClass().getSimpleName(), detail(failure)),
                        ExitCode.FAILED);
        };
    }

    private Told unanswered(UnansweredException e) {
        return switch (e.kind()) {
            case NOT_SIGNED_IN -> new Told(text.get("simulate.badToken"), ExitCode.FAILED);
            case OTHER_EPOCH -> new Told(text.get("simulate.otherEpoch"), ExitCode.FAILED);
            default -> new Told(text.get("simulate.unreachable", detail(e)), ExitCode.ENVIRONMENT);
        };
    }

    private static String detail(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
