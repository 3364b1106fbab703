package io.foreknown.benchmarks.fuzz;

import io.foreknown.cli.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of YAML that a command is told of. */
record SettingsTarget(String word, YamlCorpus corpus, Path file, Reader reader) implements Target {
  /** What the command reads it with. */
  @FunctionalInterface
  interface Reader {
    Object read(Path file);
  }

  @Override
  public Input draw(Chance chance) {
    return corpus.draw(chance);
  }

  @Override
  public @Nullable String fault(Input input) throws IOException {
    Files.write(file, input.bytes());
    try {
      reader.read(file);
      return null;
    } catch (CommandException e) {
      return Told.fault(e.getMessage(), file.toString());
    }
  }
}
