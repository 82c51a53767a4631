/** The way out to the exchange: what it is to be told of, as signed webhooks (Standard Webhooks). */
@NullMarked
package org.appealdesk.backend.outbox;

import org.jspecify.annotations.NullMarked;
