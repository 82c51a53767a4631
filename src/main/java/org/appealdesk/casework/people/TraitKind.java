package org.appealdesk.casework.people;

/** By what a person is recognised, the surest first. None of them proves that it is the same one. */
public enum TraitKind {
    /** The platform's own account. */
    USER,
    /** The account or wallet that money is paid from or to. */
    ACCOUNT,
    PHONE,
    /** The device it traded from: a family may have one. */
    DEVICE,
    /** The same picture, or a copy of it, handed in. */
    PICTURE,
    /** The verified name, or that of the account's holder: many people may have one. */
    NAME,
    NICKNAME
}
