package io.foreknown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine.ParseResult;

/** The compose file at the top, with its anchors resolved. */
record ComposeFile(JsonNode root) {

  static ComposeFile read() {
    return new ComposeFile(yaml("docker-compose.yml"));
  }

  /** A file at the top or below. */
  static JsonNode yaml(String... path) {
    try (Reader reader = Files.newBufferedReader(Path.of("..", path))) {
      return new ObjectMapper().valueToTree(new Yaml().load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new TreeMap<>();
    root.path("services").properties().forEach(e -> services.put(e.getKey(), e.getValue()));
    return services;
  }

  JsonNode service(String name) {
    return root.path("services").required(name);
  }

  /** Those that run our program. */
  List<String> programs() {
    return services().entrySet().stream()
        .filter(service -> service.getValue().has("build"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The instances of the topology. */
  List<String> instances() {
    return programs().stream()
        .filter(name -> command(name).commandSpec().name().equals("serve"))
        .toList();
  }

  /** What the program makes of a service's arguments; it refuses those that it does not know. */
  ParseResult command(String service) {
    String[] arguments = texts(service(service).path("command")).toArray(String[]::new);
    ParseResult command = Main.commandLine().parseArgs(arguments);
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    return command;
  }

  /** The topics that a service's arguments mean. */
  TopicSettings topics(String service) {
    ParseResult command = command(service);
    return new TopicSettings(
        command.matchedOptionValue("--prefix", ""),
        command.matchedOptionValue("--partitions", 0),
        command.matchedOptionValue("--replication", (short) 0));
  }

  static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
