package org.appealdesk.evidence.process;

import static org.appealdesk.evidence.corpus.Outcomes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal.Reason;
import org.appealdesk.evidence.wire.Answers;
import org.appealdesk.evidence.wire.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A child that a hostile file has taken over may say anything; it is killed, and nothing else happens. */
class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Request ANY = new Request.Draw(Path.of("any"), Drawing.page(0));

    private static ChildCommand lying(String how) {
        return new ChildCommand(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), Lying.class.getName(), how));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "promise", "flood"})
    void whoSaysWhatCannotBeIsKilled(String how) throws Exception {
        Child child = Child.start(lying(how), PATIENCE);

        Outcome<Pixels> outcome = child.ask(ANY, Answers::readPixels, PATIENCE);

        assertThat(refused(outcome)).isEqualTo(Reason.DECODER_DIED);
        assertThat(child.isUsable()).isFalse();
    }

    @Test
    void whoFallsSilentInTheMiddleIsTooSlow() throws Exception {
        Child child = Child.start(lying("silence"), PATIENCE);

        Outcome<Pixels> outcome = child.ask(ANY, Answers::readPixels, Duration.ofMillis(300));

        assertThat(refused(outcome)).isEqualTo(Reason.TOO_SLOW);
        assertThat(child.isUsable()).isFalse();
    }

    @Test
    void whoComplainsWithoutEndIsHeardOut() throws Exception {
        Child child = Child.start(lying("complaints"), PATIENCE);

        assertThat(refused(child.ask(ANY, Answers::readPixels, PATIENCE))).isEqualTo(Reason.DECODER_DIED);
    }

    @Test
    void whoDoesNotGreetIsNotTaken() {
        assertThatIOException().isThrownBy(() -> Child.start(lying("rude"), PATIENCE));
        assertThatIOException().isThrownBy(() -> Child.start(lying("mute"), Duration.ofMillis(1500)));
    }

    @Test
    void whatIsNoProgramIsNotStarted() {
        ChildCommand none = new ChildCommand(List.of("no-such-program"));

        assertThatIOException().isThrownBy(() -> Child.start(none, PATIENCE));
    }
}
