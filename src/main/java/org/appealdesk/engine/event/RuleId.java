package org.appealdesk.engine.event;

import java.util.Locale;

/**
 * The rules of the appeal process: R1–R21 from the exchange's published description, t1–t22 the transitions, e1–e20
 * the edge cases. Every event and every rejection names the one it came from.
 */
public enum RuleId {
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
    R11,
    R12,
    R13,
    R14,
    R15,
    R16,
    R17,
    R18,
    R19,
    R20,
    R21,
    T1,
    T2,
    T3,
    T4,
    T5,
    T6,
    T7,
    T8,
    T9,
    T10,
    T11,
    T12,
    T13,
    T14,
    T15,
    T16,
    T17,
    T18,
    T19,
    T20,
    T21,
    T22,
    E1,
    E2,
    E3,
    E4,
    E5,
    E6,
    E7,
    E8,
    E9,
    E10,
    E11,
    E12,
    E13,
    E14,
    E15,
    E16,
    E17,
    E18,
    E19,
    E20;

    /** As written in the documentation: {@code R8}, {@code t5}, {@code e12}. */
    public String label() {
        return name().startsWith("R") ? name() : name().toLowerCase(Locale.ROOT);
    }
}
