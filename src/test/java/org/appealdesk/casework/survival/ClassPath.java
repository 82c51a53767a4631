package org.appealdesk.casework.survival;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths with only what a child program needs, so that it is there quickly. */
public final class ClassPath {
    private ClassPath() {}

    /** Where the class was loaded from: a folder or a jar. */
    public static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folders and jars of these classes, after others. */
    public static String of(Collection<Path> others, Collection<Class<?>> types) {
        return Stream.concat(others.stream(), types.stream().map(ClassPath::location))
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
