package io.foreknown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.settings.SettingsFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command is given its rules. */
public final class SettingsOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "rules and scorecards as YAML (default: the shipped ones)")
  private @Nullable Path file;

  /** Whether there is a file of them. */
  public boolean areGiven() {
    return file != null;
  }

  /** The rules as they were given, for those who compare; an empty object for the shipped ones. */
  public JsonNode given() {
    return file == null ? JsonNodeFactory.instance.objectNode() : SettingsFile.parse(file);
  }

  /** By what events are judged; fails with all that is wrong with the file. */
  public Rules rules() {
    return SettingsFile.read(file);
  }
}
