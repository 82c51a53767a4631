package org.appealdesk.console.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.console.text.Language;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class RolePlayViewTest {

    @Test
    void shows_the_page_in_the_partys_language() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed")) {
            panel.takePart(Side.BUYER);
            assertThat(panel.says("#order-status")).isEqualTo("Đang khiếu nại");
        }
    }
}
