package org.appealdesk.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is and what it runs on. */
public final class Version implements IVersionProvider {
    /** The program's version, as in the build file. */
    public static String ofProgram() {
        var properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/appealdesk/app/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("version.properties cannot be read", e);
        }
        return properties.getProperty("version", "");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Appeal Desk " + ofProgram(), "Java ${java.version} (${java.vendor}), ${os.name} ${os.version} ${os.arch}"
        };
    }
}
