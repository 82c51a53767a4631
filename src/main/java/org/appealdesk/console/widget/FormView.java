package org.appealdesk.console.widget;

import javafx.scene.Parent;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.text.Texts;

/** A sheet that is a {@link SheetForm}: it closes when it is given up. To be used on the FX thread only. */
public abstract class FormView extends SheetView {
    private final SheetForm form;

    protected FormView(Texts texts) {
        form = new SheetForm(texts, this::close);
    }

    /** To be filled once. */
    protected final SheetForm form() {
        return form;
    }

    @Override
    public final Parent root() {
        return form.root();
    }
}
