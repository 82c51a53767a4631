@NullMarked
package org.appealdesk.casework.statistics;

import org.jspecify.annotations.NullMarked;
