package org.appealdesk.app.doctor;

import java.util.List;

/** One thing to look at. Changes nothing that lasts; may take some seconds; fails never, but finds. */
@FunctionalInterface
interface Check {
    List<Finding> look();
}
