package org.appealdesk.console.fx;

/** A view on a sheet, which ends when it is done or given up. Whoever opens the sheet says how. */
public abstract class SheetView extends BaseView {

    private Runnable closing = () -> {};

    /** @param closeSheet what to do when it is done or given up */
    public final void onClose(Runnable closeSheet) {
        closing = closeSheet;
    }

    /** Done or given up. */
    protected final void close() {
        closing.run();
    }

    /** Done, once what the sheet asks for is. */
    protected final void closeIf(boolean isDone) {
        if (isDone) {
            close();
        }
    }
}
