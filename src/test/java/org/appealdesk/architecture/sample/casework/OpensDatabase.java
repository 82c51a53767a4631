package org.appealdesk.architecture.sample.casework;

import java.sql.Connection;

/** Uses a library that has no business here. */
public record OpensDatabase(Connection used) {}
