package org.appealdesk.app.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.appealdesk.casework.Authority;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.state.CaseFile;

/**
 * Records an export in a case of the backend, as a node would for the same person.
 *
 * @param clock the authority's
 * @param file the case as it was read
 */
record BackendRecord(AppealEngine engine, Authority authority, InstantSource clock, CaseFile file, Actor.Staff exporter)
        implements ExportRecord {
    @Override
    public Optional<Rejection> refusal(SupportAction action) {
        return engine.decide(file, command(action)) instanceof Answer.Refused(var rejection)
                ? Optional.of(rejection)
                : Optional.empty();
    }

    @Override
    public Answer submit(SupportAction action) {
        return authority.submit(command(action));
    }

    private AppealCommand command(SupportAction action) {
        String id = UUID.randomUUID().toString();
        return new AppealCommand(id, file.id(), exporter, Timing.at(clock.instant()), Basis.UNKNOWN, action);
    }
}
