@NullMarked
package org.appealdesk.engine.dossier;

import org.jspecify.annotations.NullMarked;
