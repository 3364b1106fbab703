package io.foreknown.benchmarks.fuzz;

import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of YAML that a command is given. */
record SettingsTarget(String word, YamlCorpus corpus, Path file, Reader reader) implements Target {
  /** What the command reads it with. */
  @FunctionalInterface
  interface Reader {
    Object read(Path file);
  }

  @Override
  public FuzzInput draw(Chance chance) {
    return corpus.draw(chance);
  }

  @Override
  public @Nullable String fault(FuzzInput fuzzInput) throws IOException {
    Files.write(file, fuzzInput.bytes());
    try {
      reader.read(file);
      return null;
    } catch (CommandException e) {
      return ExitMessage.fault(e.getMessage(), file.toString());
    }
  }
}
