package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.ActionSpec.Context;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private static final ActionSpec CLAIM = ActionSpec.of("queue.action.claim", Context.QUEUE, "Ctrl+Shift+C");

    private final List<String> log = new ArrayList<>();
    private final KeyMap keys = new KeyMap(List.of(CLAIM));
    private final Actions actions = new Actions(keys, (action, whyNot) -> log.add("refused: " + whyNot));

    @Test
    void the_action_added_last_is_meant_until_it_goes() {
        actions.add(CLAIM, () -> log.add("first"));
        Subscription second = actions.add(CLAIM, () -> log.add("second"));

        actions.run(CLAIM);
        second.unsubscribe();
        actions.run(CLAIM);

        assertThat(log).containsExactly("second", "first");
        assertThat(actions.all()).hasSize(1);
    }

    @Test
    void an_action_that_cannot_be_done_says_why() {
        actions.add(new UserAction(
                CLAIM, new ReadOnlyObjectWrapper<>(Availability.because("Claimed by HN.")), () -> log.add("done")));

        actions.run(CLAIM);

        assertThat(log).containsExactly("refused: Claimed by HN.");
    }

    @Test
    void keys_work_in_the_window_also_while_typing_and_follow_the_map() {
        SimpleBooleanProperty blocked = new SimpleBooleanProperty();
        actions.add(CLAIM, () -> log.add("claimed"));
        try (Screen screen = Screen.open(300, 100, TextField::new)) {
            Fx.run(() -> actions.installOn(screen.stage().getScene(), blocked::get));
            screen.press("Ctrl+Shift+C");
            screen.type("ccc");
            Fx.run(() -> keys.assign(CLAIM, new Shortcut("F8")));
            screen.press("Ctrl+Shift+C");
            screen.press("F8");
            Fx.run(() -> blocked.set(true));
            screen.press("F8");
        }

        assertThat(log).containsExactly("claimed", "claimed");
    }
}
