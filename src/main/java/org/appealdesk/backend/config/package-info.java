/** The backend's settings: their keys, and how a file, the environment and flags give them. */
@NullMarked
package org.appealdesk.backend.config;

import org.jspecify.annotations.NullMarked;
