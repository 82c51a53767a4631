package org.appealdesk.console.queue;

import java.util.List;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.ActionSpec.Context;

/** What can be done in the queue. */
public final class QueueActions {

    /** Claims the best fitting unclaimed appeal and opens it. */
    public static final ActionSpec NEXT_CASE = ActionSpec.of("queue.action.nextCase", Context.QUEUE, "Ctrl+Enter");

    /** Gives the selected appeal back, says why, and takes the next one. */
    public static final ActionSpec SKIP = ActionSpec.of("queue.action.skip", Context.QUEUE, "Ctrl+Shift+Enter");

    /** Claims all selected appeals. */
    public static final ActionSpec CLAIM = ActionSpec.of("queue.action.claim", Context.QUEUE, "Ctrl+Shift+C");

    /** Opens the selected appeal. */
    public static final ActionSpec OPEN = ActionSpec.of("queue.action.open", Context.QUEUE, "Ctrl+O");

    /** Gives all selected appeals to a colleague. */
    public static final ActionSpec HAND_OVER = ActionSpec.of("queue.action.handOver", Context.QUEUE, "Ctrl+H");

    /** Takes all selected appeals over, as a supervisor, or from who is away. */
    public static final ActionSpec TAKE_OVER = ActionSpec.of("queue.action.takeOver", Context.QUEUE);

    /** Puts a tag on all selected appeals. */
    public static final ActionSpec TAG = ActionSpec.of("queue.action.tag", Context.QUEUE, "Ctrl+T");

    /** Takes a tag off all selected appeals. */
    public static final ActionSpec UNTAG = ActionSpec.of("queue.action.untag", Context.QUEUE);

    /** Keeps an eye on all selected appeals. */
    public static final ActionSpec WATCH = ActionSpec.of("queue.action.watch", Context.QUEUE, "Ctrl+Shift+W");

    /** Puts the keyboard into the filter's text. */
    public static final ActionSpec FILTER = ActionSpec.of("queue.action.filter", Context.QUEUE, "Ctrl+F");

    /** Takes all filters away. */
    public static final ActionSpec CLEAR_FILTER =
            ActionSpec.of("queue.action.clearFilter", Context.QUEUE, "Ctrl+Shift+F");

    /** Back to the order by deadline risk. */
    public static final ActionSpec SORT_BY_RISK = ActionSpec.of("queue.action.sortByRisk", Context.QUEUE);

    /** The newest message first. */
    public static final ActionSpec SORT_BY_MESSAGE = ActionSpec.of("queue.action.sortByMessage", Context.QUEUE);

    /** Keeps the filter as a view. */
    public static final ActionSpec SAVE_VIEW = ActionSpec.of("queue.action.saveView", Context.QUEUE, "Ctrl+S");

    /** Gives the chosen view another name, when it is the agent's own. */
    public static final ActionSpec RENAME_VIEW = ActionSpec.of("queue.action.renameView", Context.QUEUE);

    /** Forgets the chosen view, when it is the agent's own. */
    public static final ActionSpec REMOVE_VIEW = ActionSpec.of("queue.action.removeView", Context.QUEUE);

    /** All of them. */
    public static final List<ActionSpec> ALL = List.of(
            NEXT_CASE,
            SKIP,
            CLAIM,
            HAND_OVER,
            TAKE_OVER,
            TAG,
            UNTAG,
            WATCH,
            OPEN,
            FILTER,
            CLEAR_FILTER,
            SORT_BY_RISK,
            SORT_BY_MESSAGE,
            SAVE_VIEW,
            RENAME_VIEW,
            REMOVE_VIEW);

    private QueueActions() {}
}
