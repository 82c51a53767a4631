@NullMarked
package org.appealdesk.app.doctor;

import org.jspecify.annotations.NullMarked;
