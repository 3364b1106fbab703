package io.foreknown.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/** The files of a replay. */
public record Output(Path directory) {
  /** The outputs that are told by their final state, a file each. */
  public static final List<Topic> STATES =
      List.of(
          Topic.MATCHES,
          Topic.DOSSIERS,
          Topic.OUTCOMES,
          Topic.CONTRADICTIONS,
          Topic.SCORECARDS,
          Topic.ALERTS);

  /** Makes the directory if it is missing. */
  public static Output in(Path directory) {
    try {
      return new Output(Files.createDirectories(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("--out %s cannot be made".formatted(directory), e);
    }
  }

  /** Writes JSON lines, replacing a file of the same name at once when it is whole. */
  public void write(String name, Collection<? extends JsonNode> lines) {
    try {
      Path part = directory.resolve(name + ".part");
      Files.write(part, lines.stream().map(JsonNode::toString).toList(), UTF_8);
      Files.move(part, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(directory.resolve(name)), e);
    }
  }
}
