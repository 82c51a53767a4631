package org.appealdesk.console.shell;

import java.net.URI;
import java.util.function.Consumer;
import org.appealdesk.evidence.SafeDecoder;

/**
 * What other processes do for the window.
 *
 * @param opener opens an address with the desktop's own program
 * @param decoder looks into strangers' files
 */
public record Outside(Consumer<URI> opener, SafeDecoder decoder) {}
