@NullMarked
package org.appealdesk.casework.absence;

import org.jspecify.annotations.NullMarked;
