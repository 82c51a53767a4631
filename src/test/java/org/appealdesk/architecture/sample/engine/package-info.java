/** The one sample package that is marked. */
@NullMarked
package org.appealdesk.architecture.sample.engine;

import org.jspecify.annotations.NullMarked;
