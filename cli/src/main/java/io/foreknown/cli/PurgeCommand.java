package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.purge.Purge;
import io.foreknown.operations.purge.PurgePlan;
import io.foreknown.operations.purge.Request;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.schemas.audit.Cut;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases claims for good. */
@Command(
    name = "purge",
    description = {
      "Erases claims, and what quotes them, from topics, state and outputs, for good.",
      "All instances of 'serve' must have been stopped; give it their settings file."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown purge w-17 --why 'court order 4 O 12/26' --dry-run   what would be erased",
      "  ./foreknown purge w-17 i-4 --why 'court order 4 O 12/26' --yes",
      "  ./foreknown tail audit --from-beginning | jq -c '[.claim, .at, .by, .why]'"
    })
final class PurgeCommand implements Runnable {
  private static final int THREADS = 2;
  private static final String WORD = "purge";

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "claim ids")
  private Set<String> claims = Set.of();

  @Option(
      names = "--why",
      required = true,
      paramLabel = "TEXT",
      description = "the reason, for the audit line; name nothing there that must go")
  private String why = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "who asks for it, for the audit line (default: the user of this machine)")
  private String by = System.getProperty("user.name", "");

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "the state of 'serve' on this machine (default: in --data-dir)")
  private @Nullable Path stateDirectory;

  @Option(names = "--dry-run", description = "shows what would be erased, changes nothing")
  private boolean dryRun;

  @Option(names = "--yes", description = "skips the confirmation")
  private boolean yes;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    Request request = new Request(claims, why, by, Instant.now());
    Console console = new Console(spec);
    try (Cluster cluster = OpenCluster.ready(options, Role.PURGE, console)) {
      PipelineSettings pipeline = pipeline(cluster);
      try (Purge purge =
          new Purge(cluster, pipeline, request, new PurgeWatch(shutdownSignal, console))) {
        if (!dryRun) {
          purge.recover();
        }
        PurgePlan purgePlan =
            SignsOfLife.during(console, "Looking for what the claims left", purge::purgePlan);
        purgePlan.words().forEach(line -> console.line("%s", line));
        if (purge.isDone(purgePlan)) {
          console.line(
              "Nothing is left of it; './foreknown tail audit --from-beginning' says when.");
        } else if (!dryRun) {
          purge.refuseWhileServed(purgePlan);
          confirm(console);
          List<Cut> cuts = SignsOfLife.during(console, "Erasing", () -> purge.run(purgePlan));
          report(cuts, pipeline, console);
        }
      }
    }
  }

  private void confirm(Console console) {
    if (yes) {
      return;
    }
    console.note("Erased is erased. Type %s to go on:", WORD);
    String answer;
    try {
      answer = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("the answer cannot be read", e);
    }
    if (!WORD.equals(answer)) {
      throw new CommandException("nothing was erased; --yes skips this question");
    }
  }

  private static void report(List<Cut> cuts, PipelineSettings pipeline, Console console) {
    long erased = cuts.stream().mapToLong(Cut::erased).sum();
    long kept = cuts.stream().mapToLong(Cut::kept).sum();
    console.line(
        "Erased: %s, older versions of others among them; written again: %d in %s.",
        CountWords.of(erased, "record"), kept, CountWords.of(cuts.size(), "partition"));
    console.line(
        "Restart dashboards. On other machines delete %s in the state directory before 'serve' starts there.",
        pipeline.applicationId());
    console.line(
        "docs/how-to/purge.md says when the bytes leave the brokers' disks, and what stays.");
  }

  private PipelineSettings pipeline(Cluster cluster) {
    return new PipelineSettings(
        cluster.topics(),
        settings.rules(),
        ClockMode.LIVE,
        cluster.topics().applicationId(),
        stateDirectory == null ? cluster.stateDirectory() : stateDirectory,
        THREADS,
        PipelineSettings.DEFAULT_COMMIT_INTERVAL,
        cluster.client());
  }
}
