package org.appealdesk.console.widget;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.engine.trade.Side;

/**
 * A sheet about one of the two parties, who is chosen at its top; what was begun for the other stays. To be used on the FX
 * thread only.
 *
 * @param <M> what is done for a party
 */
public abstract class SideSheetView<M> extends SheetView {
    private final Map<Side, M> models = new EnumMap<>(Side.class);
    private final ObjectProperty<Side> side;
    private final Texts texts;
    private final Segments<Side> sides;
    private final VBox body = new VBox();
    private final VBox root;
    private final Subscriptions whileShown = new Subscriptions();

    /**
     * Makes it.
     *
     * @param id begins the ids and the style class of its parts
     * @param models gives what is done for a party
     * @param name what the button says by which that party is chosen
     */
    protected SideSheetView(String id, Side first, Function<Side, M> models, Texts texts, Function<M, String> name) {
        this.texts = texts;
        this.side = new SimpleObjectProperty<>(this, "side", first);
        for (Side one : Side.values()) {
            this.models.put(one, models.apply(one));
        }
        sides = new Segments<>(
                id + "-side", List.of(Side.values()), side, one -> texts.computed(() -> name.apply(model(one))));
        sides.button(Side.BUYER).getStyleClass().add("buyer-segment");
        sides.button(Side.SELLER).getStyleClass().add("seller-segment");
        body.getStyleClass().add("sheet-form");
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(12, sides, body);
        root.getStyleClass().add(id + "-sheet");
        SubmitKey.install(root, () -> submit(model(side.get())));
    }

    /** The parts of the sheet for a party, one below the other. */
    protected abstract List<Node> parts(M model);

    /** Does it: the key for what the main button does was pressed. */
    protected abstract void submit(M model);

    /** What is taken here ends when the other party is chosen, or the language. */
    protected final Subscriptions whileShown() {
        return whileShown;
    }

    @Override
    public final Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        sides.follow(whileAttached);
        whileAttached.add(whileShown::cancel);
        whileAttached.whenever(this::show, side, texts.wordingProperty());
    }

    private void show() {
        whileShown.cancel();
        body.getChildren().setAll(parts(model(side.get())));
    }

    /** What is done for each of them. */
    protected final Collection<M> models() {
        return models.values();
    }

    private M model(Side one) {
        return Objects.requireNonNull(models.get(one));
    }
}
