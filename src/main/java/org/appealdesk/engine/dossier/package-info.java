/** What a case gathers: filings, messages, evidence, calls, requests, findings, rulings. Values only. */
@NullMarked
package org.appealdesk.engine.dossier;

import org.jspecify.annotations.NullMarked;
