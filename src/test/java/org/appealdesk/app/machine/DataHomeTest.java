package org.appealdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataHomeTest {

    @ParameterizedTest(name = "{0} with {1}={2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Linux, XDG_DATA_HOME, -, /home/lan/.local/share/appeal-desk",
                "Linux, XDG_DATA_HOME, /data/lan, /data/lan/appeal-desk",
                "Linux, XDG_DATA_HOME, relative/is/ignored, /home/lan/.local/share/appeal-desk",
                "Linux, XDG_DATA_HOME, '', /home/lan/.local/share/appeal-desk",
                "FreeBSD, XDG_DATA_HOME, -, /home/lan/.local/share/appeal-desk",
                "Mac OS X, XDG_DATA_HOME, /data/lan, /home/lan/Library/Application Support/Appeal Desk",
                "Windows 11, APPDATA, /roaming, /roaming/Appeal Desk",
                "Windows 11, APPDATA, -, /home/lan/AppData/Roaming/Appeal Desk"
            })
    void is_where_the_platform_keeps_the_data_of_programs(String os, String variable, String value, String expected) {
        Map<String, String> environment = new HashMap<>();
        if (value != null) {
            environment.put(variable, value);
        }
        var machine = new Machine(environment, Map.of("os.name", os, "user.home", "/home/lan"));

        assertThat(DataHome.on(machine)).isEqualTo(Path.of(expected).toAbsolutePath());
    }
}
