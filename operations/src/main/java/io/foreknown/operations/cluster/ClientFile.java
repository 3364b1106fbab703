package io.foreknown.operations.cluster;

import io.foreknown.domain.InvalidValueException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.jspecify.annotations.Nullable;

/** A file of properties for every client, as {@code --config} names it. */
public final class ClientFile {
  private static final Pattern SECRET = Pattern.compile("password|jaas|user\\.info|token");

  private ClientFile() {}

  /**
   * Reads it, and warns of one that holds secrets and that others may read.
   *
   * @throws CommandException if it cannot be read
   * @throws InvalidValueException if it has what no client knows
   */
  public static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      if (properties.stringPropertyNames().stream().anyMatch(SECRET.asPredicate())) {
        SecretFile.warnIfShared(file);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandException(
          "--config %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    Map<String, String> client = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> client.put(k, properties.getProperty(k)));
    client.keySet().stream().sorted().forEach(name -> requireKnown(name, file));
    requireProtocol(client.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG), file);
    return Map.copyOf(client);
  }

  private static void requireKnown(String name, Path file) {
    ClientProperties.meantBy(name)
        .ifPresent(
            meant -> {
              throw new InvalidValueException(
                  "--config %s: no client knows the property %s; did you mean %s?"
                      .formatted(file, name, meant));
            });
  }

  /** Kafka Streams shares work by these two; a plain consumer group cannot carry its tasks. */
  private static void requireProtocol(@Nullable String protocol, Path file) {
    InvalidValueException.require(
        protocol == null
            || Arrays.stream(GroupProtocol.values())
                .anyMatch(p -> p.name.equalsIgnoreCase(protocol)),
        "--config %s: group.protocol is %s, but instances of the pipeline share their work by classic or streams; take it away for classic",
        file,
        protocol);
  }
}
