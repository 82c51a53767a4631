package org.appealdesk.store;

import com.github.javakeyring.KeyringStorageType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;

/**
 * Which keychain a Linux desktop has. The library would try them one after the other, and leave a thread behind at each that
 * is not there, which keeps the program from ending.
 */
final class SecretServices {

    private SecretServices() {}

    /** One that runs or is started when it is asked; empty when there is none, or no bus. */
    static Optional<KeyringStorageType> find() throws IOException, DBusException {
        if (System.getenv("DBUS_SESSION_BUS_ADDRESS") == null) {
            return Optional.empty();
        }
        try (DBusConnection bus =
                DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
            DBus self = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
            Set<String> names = Stream.of(self.ListNames(), self.ListActivatableNames())
                    .flatMap(Arrays::stream)
                    .collect(Collectors.toSet());
            if (names.contains("org.freedesktop.secrets")) {
                return Optional.of(KeyringStorageType.GNOME_KEYRING);
            }
            return names.contains("org.kde.kwalletd5") ? Optional.of(KeyringStorageType.KWALLET) : Optional.empty();
        }
    }
}
