package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.export.Export;
import io.foreknown.operations.export.FileForm;
import io.foreknown.operations.replay.OutputFiles;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a cluster holds into files. */
@Command(
    name = "export",
    description = {
      "Writes the claims that a cluster has admitted, and its outputs, into a directory, a file for",
      "each topic.",
      "'replay' takes the directory as its input."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown export --out exported",
      "  ./foreknown export --form avro --out exported",
      "  ./foreknown export --settings rules.yaml --out exported      for a diff that says why",
      "  ./foreknown replay exported --out again"
    })
final class ExportCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the files go; those of the same name are replaced")
  private Path out = Path.of("");

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "NDJSON",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): lines of JSON, or Avro container files")
  private FileForm form = FileForm.NDJSON;

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    ReplayFiles replayFiles = ReplayFiles.in(out);
    ShutdownSignal.around(
        shutdownSignal -> {
          try (Cluster cluster = OpenCluster.permitted(options, Role.EXPORT, new Console(spec))) {
            replayFiles.replace(files -> write(cluster, files, shutdownSignal));
          }
        });
  }

  private void write(Cluster cluster, OutputFiles files, ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    Export export = new Export(cluster, form, files, shutdownSignal::pause, shutdownSignal::check);
    ObjectNode counts = SignsOfLife.during(console, "Exporting", export::write);
    if (settings.areGiven()) {
      files.object(ReplayFiles.SETTINGS, settingsOnly());
    }
    console.line(
        "%s, %s, %s, %s; left out: %s, %s, %d that the pipeline has not read",
        CountWords.of(counts.path("warnings").asLong(), "warning"),
        CountWords.of(counts.path("incidents").asLong(), "incident report"),
        CountWords.of(counts.path("statements").asLong(), "statement"),
        CountWords.of(counts.path("matches").asLong(), "match", "matches"),
        CountWords.of(counts.path("rejected").asLong(), "rejected record"),
        CountWords.of(counts.path("repeated").asLong(), "repeat"),
        counts.path("waiting").asLong());
    if (counts.path("isMoving").asBoolean()) {
      console.note(
          "claims came in all the time: the outputs may rest on some that are not among the claims");
    }
  }

  /** What was served has no bounds and no clock of its own. */
  private ObjectNode settingsOnly() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("settings", settings.given());
    return json;
  }
}
