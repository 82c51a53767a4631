package org.appealdesk.architecture.sample.casework;

import javafx.stage.Stage;

/** Uses a library that has no business here. */
public record OpensWindow(Stage used) {}
