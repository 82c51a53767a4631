/**
 * Makes the evidence of training scenarios: receipts, account histories, chats, statements and letters of banks and
 * people that do not exist. What a picture shows is written in the scenario's {@code pictures.yaml}.
 */
@NullMarked
package org.appealdesk.training.evidence;

import org.jspecify.annotations.NullMarked;
