package org.appealdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;

/**
 * JSON that was approved: a list of documents in one file. A change of it breaks every stored case and every other
 * program, so it is made by hand: give the type a new version and keep the old snapshot.
 */
final class Snapshot {

    private static final Path APPROVED = Path.of("src", "test", "resources", "org", "appealdesk", "protocol");
    private static final Path WRITTEN = Path.of("target", "snapshots");

    private Snapshot() {}

    /** Holds these documents, as written now, against those approved under that name; gives the approved ones. */
    static List<String> approved(String name, List<String> written) throws IOException {
        Path approved = APPROVED.resolve(name);
        String pretty = pretty(written);
        String was = Files.exists(approved) ? Files.readString(approved) : "";
        if (!was.equals(pretty)) {
            Path proposal = WRITTEN.resolve(name);
            Files.createDirectories(proposal.resolve("..").normalize());
            Files.writeString(proposal, pretty);
        }
        assertThat(pretty)
                .as("%s; what is written now stands in %s", approved, WRITTEN.resolve(name))
                .isEqualTo(was);
        return documents(was, name);
    }

    /** Documents that were approved, of an older version too. */
    static List<String> documents(String name) throws IOException {
        return documents(Files.readString(APPROVED.resolve(name)), name);
    }

    private static List<String> documents(String all, String name) {
        assertThat(all).as(name).isNotBlank();
        return Json.MAPPER
                .readTree(all)
                .valueStream()
                .map(document -> Json.canonical(document))
                .toList();
    }

    /** Where a type is approved as it is written now. */
    static String file(String folder, TypeTable<?> types, String type) {
        return folder + type + ".v" + types.version(type) + ".json";
    }

    /** The files of all types, in every version that can be read. */
    static List<String> everyVersion(TypeTable<?> types) {
        return types.types().stream()
                .flatMap(type -> IntStream.rangeClosed(1, types.version(type))
                        .mapToObj(version -> type + ".v" + version + ".json"))
                .toList();
    }

    static List<String> names(String folder) throws IOException {
        try (var files = Files.list(APPROVED.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String pretty(List<String> documents) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        documents.forEach(document -> all.add(Json.MAPPER.readTree(document)));
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }
}
