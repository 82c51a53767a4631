package org.appealdesk.console.signin;

import java.net.URI;

/**
 * A backend that somebody signs in to from this computer.
 *
 * @param id tells it apart, whatever it is called
 * @param name as the agent calls it
 * @param address absolute; {@code https}, or {@code http} to this very computer
 */
public record BackendProfile(String id, String name, URI address) {}
