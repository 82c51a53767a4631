package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However narrow the window is, the case between the parties can be read, and nothing of it is cut. */
class CaseColumnsTest {
    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = paper.appeal("455012", "700000", Side.BUYER, ReasonCode.OVERPAID);
    private CaseWindow window;

    @BeforeEach
    void open() {
        window = CaseWindow.of(paper, id);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Bounds of(String id) {
        return Fx.get(() -> {
            var node = window.screen().find(id);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private void wide(double width) {
        Fx.run(() -> window.screen().stage().setWidth(width));
        Fx.settle();
    }

    @Test
    void in_a_wide_window_it_stands_between_them() {
        wide(1280);

        assertThat(of("#party-buyer").getMaxX()).isCloseTo(of(".case-middle").getMinX(), within(0.01));
        assertThat(of(".case-middle").getMaxX()).isCloseTo(of("#party-seller").getMinX(), within(0.01));
        assertThat(of("#party-seller").getMaxX()).isCloseTo(of(".case").getMaxX(), within(0.01));
        assertThat(of("#party-buyer").getHeight()).isCloseTo(of("#party-seller").getHeight(), within(0.01));
    }

    @Test
    void in_a_narrow_one_they_stand_one_above_the_other() {
        for (double width : new double[] {940, 860}) {
            wide(width);

            assertThat(of("#party-seller").getMinY())
                    .isCloseTo(of("#party-buyer").getMaxY(), within(0.01));
            assertThat(of("#party-seller").getMaxY())
                    .isCloseTo(of(".case-middle").getMaxY(), within(0.01));
            assertThat(of("#party-seller").getWidth())
                    .isCloseTo(of("#party-buyer").getWidth(), within(0.01));
            assertThat(of("#party-seller").getMaxX())
                    .isCloseTo(of(".case-middle").getMinX(), within(0.01));
            assertThat(of(".case-middle").getMaxX()).isCloseTo(of(".case").getMaxX(), within(0.01));
            assertThat(of("#timeline-party").getMaxX()).isLessThan(of(".case").getMaxX());
            assertThat(of("#composer-send").getMaxX()).isLessThan(of(".case").getMaxX());
        }
        wide(1280);
        assertThat(of("#party-seller").getMinY()).isCloseTo(of("#party-buyer").getMinY(), within(0.01));
    }
}
