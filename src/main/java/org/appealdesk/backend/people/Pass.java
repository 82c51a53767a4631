package org.appealdesk.backend.people;

/** What somebody is let in by. Whether it still lets anybody in is looked up each time. */
public sealed interface Pass permits AccessToken, Subject {}
