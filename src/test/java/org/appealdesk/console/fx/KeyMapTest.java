package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.appealdesk.console.fx.ActionSpec.Context;
import org.junit.jupiter.api.Test;

class KeyMapTest {

    private static final ActionSpec PALETTE = ActionSpec.of("shell.action.palette", Context.EVERYWHERE, "Ctrl+K");
    private static final ActionSpec NEXT = ActionSpec.of("queue.action.nextCase", Context.QUEUE, "Ctrl+Enter");
    private static final ActionSpec SEND = ActionSpec.of("transcript.action.send", Context.CASE, "Ctrl+Enter");
    private static final ActionSpec SORT = ActionSpec.of("queue.action.sortByRisk", Context.QUEUE);

    private final KeyMap keys = new KeyMap(List.of(PALETTE, NEXT, SEND, SORT));

    @Test
    void every_action_begins_with_its_usual_key() {
        assertThat(keys.keyOf(PALETTE)).contains(new Shortcut("Ctrl+K"));
        assertThat(keys.keyOf(SORT)).isEmpty();
    }

    @Test
    void two_actions_that_can_meet_may_not_share_a_usual_key() {
        ActionSpec clash = ActionSpec.of("queue.action.open", Context.QUEUE, "Ctrl+K");

        assertThatThrownBy(() -> new KeyMap(List.of(PALETTE, clash)))
                .hasMessageContaining("shell.action.palette")
                .hasMessageContaining("queue.action.open");
    }

    @Test
    void assigning_a_key_takes_it_from_whoever_had_it_there() {
        keys.assign(SORT, new Shortcut("Ctrl+Enter"));

        assertThat(keys.keyOf(SORT)).contains(new Shortcut("Ctrl+Enter"));
        assertThat(keys.keyOf(NEXT)).isEmpty();
        assertThat(keys.keyOf(SEND)).as("a case never meets the queue").contains(new Shortcut("Ctrl+Enter"));
    }

    @Test
    void a_key_can_be_taken_away_and_all_put_back() {
        keys.clear(PALETTE);
        assertThat(keys.keyOf(PALETTE)).isEmpty();

        keys.reset();
        assertThat(keys.keyOf(PALETTE)).contains(new Shortcut("Ctrl+K"));
    }

    @Test
    void stored_keys_that_mean_nothing_or_harm_are_left_out() {
        keys.restore(Map.of(NEXT.id(), "F8", PALETTE.id(), "K", "gone.action.x", "F9", SEND.id(), ""));

        assertThat(keys.keyOf(NEXT)).contains(new Shortcut("F8"));
        assertThat(keys.keyOf(PALETTE)).contains(new Shortcut("Ctrl+K"));
        assertThat(keys.keyOf(SEND)).isEmpty();
        assertThat(keys.ownKeysProperty().get()).containsOnlyKeys(NEXT.id(), SEND.id());
    }
}
