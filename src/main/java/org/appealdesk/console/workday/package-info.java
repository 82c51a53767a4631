/** The agent's own day: reminders, cases put aside, people to look out for. */
@NullMarked
package org.appealdesk.console.workday;

import org.jspecify.annotations.NullMarked;
