package org.appealdesk.console.roleplay;

import org.appealdesk.engine.trade.CaseId;

/**
 * An order that can be role-played.
 *
 * @param title of its scenario, in the trainer's language
 */
public record RolePlayCase(CaseId id, String title) {}
