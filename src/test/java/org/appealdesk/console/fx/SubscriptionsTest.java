package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private final List<String> log = new ArrayList<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final SimpleStringProperty name = new SimpleStringProperty("a");

    @Test
    void following_tells_the_value_now_and_later_until_the_end() {
        subscriptions.follow(name, log::add);
        name.set("b");
        subscriptions.cancel();
        name.set("c");

        assertThat(log).containsExactly("a", "b");
    }

    @Test
    void every_change_is_seen_also_when_nobody_reads_the_value() {
        SimpleIntegerProperty count = new SimpleIntegerProperty();
        ObservableList<String> list = FXCollections.observableArrayList();
        subscriptions.whenever(() -> log.add("seen"), count, list);
        count.set(1);
        count.set(2);
        list.add("x");
        subscriptions.cancel();
        count.set(3);

        assertThat(log).hasSize(4);
    }

    @Test
    void bindings_end_with_it() {
        SimpleStringProperty shown = new SimpleStringProperty();
        SimpleStringProperty edited = new SimpleStringProperty();
        subscriptions.bind(shown, name);
        subscriptions.bindBoth(edited, name);
        edited.set("typed");
        assertThat(shown.get()).isEqualTo("typed");

        subscriptions.cancel();
        name.set("later");

        assertThat(shown.get()).isEqualTo("typed");
        assertThat(edited.get()).isEqualTo("typed");
    }

    @Test
    void what_was_taken_last_ends_first() {
        subscriptions.add(() -> log.add("first"));
        subscriptions.add(() -> log.add("second"));
        subscriptions.cancel();
        subscriptions.cancel();

        assertThat(log).containsExactly("second", "first");
    }

    @Test
    void a_view_listens_only_while_attached_and_takes_its_children_along() {
        Named child = new Named("child");
        Named parent = new Named("parent") {
            @Override
            protected void onAttach(Subscriptions whileAttached) {
                super.onAttach(whileAttached);
                whileAttached.attach(child);
            }
        };
        parent.attach();
        parent.attach();
        name.set("b");
        parent.detach();
        parent.detach();
        name.set("c");
        parent.attach();

        assertThat(log).containsExactly("parent a", "child a", "parent b", "child b", "parent c", "child c");
    }

    private class Named extends BaseView {

        private final String who;

        Named(String who) {
            this.who = who;
        }

        @Override
        public Parent root() {
            return new Pane();
        }

        @Override
        protected void onAttach(Subscriptions whileAttached) {
            whileAttached.follow(name, value -> log.add(who + " " + value));
        }
    }
}
