package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPlaceTest {

    @Test
    void isFoundWhateverElseStandsThere() {
        String event = """
                {"cause":{"actor":{"commandId":"not this"},"commandId":"c-1","receivedAt":"…"},
                "event":{"version":9,"cause":{"commandId":"nor this"},"list":[{"version":8}]},"version":7}""";

        assertThat(EventPlace.of(event)).isEqualTo(new EventPlace(7, "c-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "null",
                "[7]",
                "{}",
                "{\"version\":7}",
                "{\"cause\":{\"commandId\":\"c\"}}",
                "{\"version\":\"7\",\"cause\":{\"commandId\":\"c\"}}",
                "{\"version\":7.5,\"cause\":{\"commandId\":\"c\"}}",
                "{\"version\":70000000000000000000,\"cause\":{\"commandId\":\"c\"}}",
                "{\"version\":7,\"cause\":{\"commandId\":1}}",
                "{\"version\":7,\"cause\":\"c\"}",
                "{\"version\":7,\"cause\":{\"commandId\":\"c\"}",
                "{\"version\":7,\"cause\":{\"commandId\":\"c\""
            })
    void whatIsNoEventIsRefused(String text) {
        assertThatThrownBy(() -> EventPlace.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not an event");
    }
}
