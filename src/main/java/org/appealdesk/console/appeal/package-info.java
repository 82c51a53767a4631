/** The screen of one case: header, order, both parties, tabs, composer and the actions allowed now. */
@NullMarked
package org.appealdesk.console.appeal;

import org.jspecify.annotations.NullMarked;
