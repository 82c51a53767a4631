@NullMarked
package org.appealdesk.engine.profile;

import org.jspecify.annotations.NullMarked;
