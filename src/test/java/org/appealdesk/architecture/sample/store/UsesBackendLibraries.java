package org.appealdesk.architecture.sample.store;

import com.zaxxer.hikari.HikariConfig;
import io.micrometer.core.instrument.Counter;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.util.PGobject;

/** Uses libraries that have no business here. */
public record UsesBackendLibraries(
        HikariConfig pool, MigrationVersion schema, PGobject value, TarArchiveEntry entry, Counter counter) {}
