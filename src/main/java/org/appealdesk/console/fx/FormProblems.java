package org.appealdesk.console.fx;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What keeps a form from being sent, each told beside the field it is about. To be used on the FX thread only.
 *
 * @param <F> the fields, with one for what is about the whole form
 */
public final class FormProblems<F extends Enum<F>> {

    private final Map<F, ReadOnlyStringWrapper> problems;

    /** No problems yet. */
    public FormProblems(Class<F> fields) {
        problems = new EnumMap<>(fields);
        for (F field : fields.getEnumConstants()) {
            problems.put(field, new ReadOnlyStringWrapper(this, field.name(), ""));
        }
    }

    /** What is wrong with a field, in the agent's language; empty when nothing is. */
    public ReadOnlyStringProperty of(F field) {
        return wrapper(field).getReadOnlyProperty();
    }

    /** Tells what is wrong with a field. */
    public void tell(F field, String words) {
        wrapper(field).set(words);
    }

    /** Forgets all of them, before the form is looked at again. */
    public void clear() {
        problems.values().forEach(problem -> problem.set(""));
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return problems.values().stream().allMatch(problem -> problem.get().isEmpty());
    }

    private ReadOnlyStringWrapper wrapper(F field) {
        return Objects.requireNonNull(problems.get(field));
    }
}
