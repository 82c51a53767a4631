package org.appealdesk.evidence;

/** What came of looking into a file: never an exception, whatever the file holds. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}
}
