package org.appealdesk.console.intake;

import org.appealdesk.evidence.FileKind;

/** Why a file was not taken. */
public sealed interface Declined {

    /** There is nothing in it. */
    record Empty() implements Declined {}

    /** @param most bytes that are taken */
    record TooLarge(long most) implements Declined {}

    /** Its name has an ending that is not taken. */
    record ForbiddenName() implements Declined {}

    /** Whatever its name says, it is of a kind that is not taken. */
    record ForbiddenKind(FileKind kind) implements Declined {}

    /** @param most files that are taken */
    record TooMany(int most) implements Declined {}

    /** It is not there, or may not be read. */
    record Unreadable() implements Declined {}

    /** @param details what the machine said */
    record NotKept(String details) implements Declined {}
}
