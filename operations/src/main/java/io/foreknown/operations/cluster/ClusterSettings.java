package io.foreknown.operations.cluster;

import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.OwnDirectory;
import io.foreknown.stack.Reasons;
import io.foreknown.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster it is, and what of it stays on this machine.
 *
 * @param topics its topics
 * @param client properties of every client; the addresses are added for the local stack
 * @param dataDirectory absolute; where the local stack keeps its data, and every instance what it
 *     can restore
 * @param stack how the local stack is started; null: the cluster is a given one
 */
public record ClusterSettings(
    TopicSettings topics,
    Map<String, String> client,
    Path dataDirectory,
    @Nullable StackOptions stack) {
  static final String STATE = "streams";

  /** Takes a copy of the properties. */
  public ClusterSettings {
    client = Map.copyOf(client);
  }

  /** A directory among the data of this installation; makes the data directory. */
  Path data(String name) {
    try {
      return OwnDirectory.ready(dataDirectory).resolve(name);
    } catch (IOException e) {
      throw new CommandException(
          "the data directory %s cannot be used: %s; choose another with --data-dir"
              .formatted(dataDirectory, Reasons.of(e)),
          e);
    }
  }

  /** Where this installation keeps what it can restore; makes the data directory. */
  public Path stateDirectory() {
    return data(STATE);
  }
}
