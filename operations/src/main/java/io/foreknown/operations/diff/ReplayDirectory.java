package io.foreknown.operations.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.disk.StagedFiles;
import io.foreknown.operations.replay.Rejected;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directory of one replay. */
record ReplayDirectory(Path directory) {
  /** All files that are compared, in the order in which causes become known. */
  static final List<Topic> COMPARED = compared();

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Topic> compared() {
    List<Topic> topics = new ArrayList<>(ReplayFiles.STATES);
    topics.add(Topic.REJECTED);
    return List.copyOf(topics);
  }

  /** Fails if no replay or export has written there. */
  static ReplayDirectory of(Path directory) {
    StagedFiles.requireWhole(directory);
    ReplayDirectory replayDirectory = new ReplayDirectory(directory);
    if (COMPARED.stream().noneMatch(topic -> Files.isRegularFile(replayDirectory.path(topic)))) {
      throw new CommandException(
          "%s: no outputs of a replay here, such as matches.ndjson".formatted(directory));
    }
    return replayDirectory;
  }

  private Path path(Topic topic) {
    return directory.resolve(ReplayFiles.file(topic));
  }

  SortedFile open(Topic topic) {
    return SortedFile.open(
        path(topic), topic == Topic.REJECTED ? Rejected::order : ReplayDirectory::id);
  }

  /** Outputs on one event have its id; all others have their own. */
  private static String id(JsonNode json) {
    return json.path(json.has("id") ? "id" : "event").asText();
  }

  /** By what the replay judged; missing where it is not given. */
  JsonNode settings() {
    Path file = directory.resolve(ReplayFiles.SETTINGS);
    try {
      return Files.exists(file) ? JSON.readTree(file.toFile()) : MissingNode.getInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
