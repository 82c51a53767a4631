package org.appealdesk.engine.walk;

import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;

/**
 * What a walk tries next.
 *
 * @param sound nothing is wrong with the content or the basis: if the kind of action is possible now, it is accepted
 */
record Offer(Actor actor, Action action, Basis basis, boolean sound) {}
