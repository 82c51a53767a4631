/**
 * Playing a party by hand: the order page as the buyer or seller sees it, its forms, and the panel in which a trainer
 * takes a part and gives it back to the script.
 */
@NullMarked
package org.appealdesk.console.roleplay;

import org.jspecify.annotations.NullMarked;
