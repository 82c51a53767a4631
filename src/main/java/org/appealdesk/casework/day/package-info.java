/** What an agent plans for himself: reminders, cases put aside for a while, people to look out for. No authority knows it. */
@NullMarked
package org.appealdesk.casework.day;

import org.jspecify.annotations.NullMarked;
