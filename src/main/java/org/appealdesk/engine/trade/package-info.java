/** What is traded, by whom, and where the order stands: values without behaviour of an appeal. */
@NullMarked
package org.appealdesk.engine.trade;

import org.jspecify.annotations.NullMarked;
