package org.appealdesk.console.fx;

/**
 * The one place where a view attaches and detaches: a subclass names all it listens to in {@link #onAttach}, and the
 * base takes it back. To be used on the FX thread only.
 */
public abstract class BaseView implements View {

    private final Subscriptions attached = new Subscriptions();
    private boolean isAttached;

    @Override
    public final void attach() {
        if (!isAttached) {
            isAttached = true;
            onAttach(attached);
        }
    }

    @Override
    public final void detach() {
        if (isAttached) {
            isAttached = false;
            attached.cancel();
        }
    }

    /** Whether the view listens now. */
    protected final boolean isAttached() {
        return isAttached;
    }

    /**
     * Begins to listen.
     *
     * @param whileAttached takes every listener, binding, action and child view that shall end with {@link #detach()}
     */
    protected abstract void onAttach(Subscriptions whileAttached);
}
