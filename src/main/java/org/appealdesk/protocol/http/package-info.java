/** What console, exchange and backend say to each other over HTTP: bodies of requests and answers, and problems. */
@NullMarked
package org.appealdesk.protocol.http;

import org.jspecify.annotations.NullMarked;
