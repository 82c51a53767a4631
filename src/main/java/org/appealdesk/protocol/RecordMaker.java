package org.appealdesk.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleValueInstantiators;

/**
 * Makes records by their constructor itself. Jackson binds the constructor's handle to the arguments anew for each record,
 * which was a quarter of the time it took to read an event.
 */
final class RecordMaker extends StdValueInstantiator {

    private RecordMaker(StdValueInstantiator usual) {
        super(usual);
    }

    static JacksonModule module() {
        return new SimpleModule("appeal-desk-records").setValueInstantiators(new Makers());
    }

    private static final class Makers extends SimpleValueInstantiators {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator usual) {
            return usual instanceof StdValueInstantiator standard
                            && description.getBeanClass().isRecord()
                    ? new RecordMaker(standard)
                    : usual;
        }
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] components) {
        if (!(_withArgsCreator.getMember() instanceof Constructor<?> constructor)) {
            return super.createFromObjectWith(context, components);
        }
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            return context.handleInstantiationProblem(
                    _valueClass, components, rewrapCtorProblem(context, e.getCause()));
        } catch (ReflectiveOperationException e) {
            return context.handleInstantiationProblem(_valueClass, components, rewrapCtorProblem(context, e));
        }
    }
}
