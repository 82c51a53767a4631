/**
 * The ground every screen stands on: views that own their listeners, background jobs, the ticker, actions and their keys, and what only a desktop can do (dialogs, choosers, clipboard).
 */
@NullMarked
package org.appealdesk.console.fx;

import org.jspecify.annotations.NullMarked;
