package org.appealdesk.casework.live;

import org.appealdesk.engine.trade.CaseId;

/**
 * An event as the backend's feed brought it.
 *
 * @param commandId the command that caused it
 * @param body canonical JSON
 * @param hash its seal in the case's hash chain
 * @param masked whether something was struck out of the body that this person may not see
 */
public record FedEvent(CaseId caseId, long version, String commandId, String body, String hash, boolean masked) {}
