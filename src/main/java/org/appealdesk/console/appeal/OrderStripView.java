package org.appealdesk.console.appeal;

import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.appeal.OrderStripViewModel.Fact;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.widget.Labels;

/** The order between its parties. */
final class OrderStripView extends BaseView {
    private final OrderStripViewModel order;
    private final FlowPane root = new FlowPane();

    OrderStripView(OrderStripViewModel order) {
        this.order = order;
        root.setId("order-strip");
        root.getStyleClass().add("order-strip");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.follow(
                order.facts(),
                facts -> root.getChildren()
                        .setAll(facts.stream().map(OrderStripView::node).toList()));
    }

    private static VBox node(Fact fact) {
        VBox box = new VBox(1, Labels.line(fact.label(), "muted", "small"), Labels.line(fact.value(), "strong"));
        box.setAccessibleText(fact.label() + ": " + fact.value() + (fact.more().isEmpty() ? "" : ", " + fact.more()));
        if (!fact.more().isEmpty()) {
            Tooltip.install(box, new Tooltip(fact.more()));
        }
        return box;
    }
}
