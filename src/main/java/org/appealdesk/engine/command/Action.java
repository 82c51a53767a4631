package org.appealdesk.engine.command;

/** What is asked; grouped by who may ask. */
public sealed interface Action permits PlatformAction, PartyAction, SupportAction, ClockAction {
    ActionKind kind();
}
