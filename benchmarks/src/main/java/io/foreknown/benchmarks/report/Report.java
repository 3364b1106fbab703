package io.foreknown.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command ends with: a table to read, and a file with all figures. */
public final class Report {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(names = "--out", description = "all figures as JSON, else in benchmarks/target/results")
  private @Nullable Path out;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Shows the table, and writes the machine and what was measured on it. */
  public void finish(Table table, Map<String, ?> measured) throws IOException {
    System.out.print(table);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", Machine.here());
    all.putAll(measured);
    JSON.writeValue(file().toFile(), all);
    System.out.println("all figures: " + file());
  }

  /** Where the figures go, in a directory that is there. */
  public Path file() throws IOException {
    Path file =
        out == null ? Path.of("benchmarks", "target", "results", command.name() + ".json") : out;
    Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
    return file;
  }
}
