/** Who may use the backend: people with their roles and queues, and the tokens they come with. */
@NullMarked
package org.appealdesk.backend.people;

import org.jspecify.annotations.NullMarked;
