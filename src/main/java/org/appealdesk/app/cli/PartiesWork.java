package org.appealdesk.app.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.simulate.LiveParties;
import org.appealdesk.app.simulate.Told;

/** Opens parties on this machine. */
final class PartiesWork {
    private PartiesWork() {}

    static LiveParties open(Machine machine, LiveParties.Way way, LiveParties.Wishes wishes, Told told)
            throws IOException {
        var random = new SecureRandom();
        return new LiveParties(
                Assets.on(machine),
                way,
                wishes,
                told,
                new LiveParties.Machinery(InstantSource.system(), System::nanoTime, random::nextDouble));
    }
}
