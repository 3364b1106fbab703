package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.cli.export.Export;
import io.foreknown.cli.export.FileForm;
import io.foreknown.cli.replay.Output;
import io.foreknown.cli.settings.SettingsOptions;
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
      "Writes the claims and the outputs of a cluster into a directory, a file for each topic.",
      "'replay' takes the directory as its input."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  foreknown export --out exported",
      "  foreknown export --form avro --out exported",
      "  foreknown export --settings rules.yaml --out exported      for a diff that says why",
      "  foreknown replay exported --out again"
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
    Output output = Output.in(out);
    Stop.around(
        stop -> {
          try (Cluster cluster = Cluster.open(options)) {
            ObjectNode counts = new Export(cluster, form, output, stop::check).write();
            if (settings.areTold()) {
              output.write(Output.SETTINGS, settingsOnly());
            }
            new Screen(spec)
                .line(
                    "%d warnings, %d incident reports, %d statements, %d matches; %d records that are no claims were left out",
                    counts.path("warnings").asLong(),
                    counts.path("incidents").asLong(),
                    counts.path("statements").asLong(),
                    counts.path("matches").asLong(),
                    counts.path("unreadable").asLong());
          }
        });
  }

  /** What was served has no bounds and no clock of its own. */
  private ObjectNode settingsOnly() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("settings", settings.told());
    return json;
  }
}
