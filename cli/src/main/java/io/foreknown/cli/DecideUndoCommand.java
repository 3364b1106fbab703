package io.foreknown.cli;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.ClaimTopics;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.decide.DecisionDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a decision back. */
@Command(
    name = "undo",
    description = {
      "Takes a decision back, as if it had never been made; what was decided before stands again.",
      "Looks on the topic of decisions for the revision that stands, and retracts it by the next."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = DecideCommand.EXAMPLES,
    footer = {
      DecideUndoCommand.UNDO,
      "  ./foreknown tail decisions --from-beginning     lists what was decided"
    })
final class DecideUndoCommand implements Runnable {
  static final String UNDO = "  ./foreknown decide undo decision-3b1f0c";

  @Parameters(paramLabel = "ID", description = "of the decision")
  private String id = "";

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final DecisionOptions.Sending sending = new DecisionOptions.Sending();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    ShutdownSignal.around(this::run);
  }

  private void run(ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    try (Cluster cluster = OpenCluster.ready(options, Role.DECIDE, console)) {
      Claim standing = standing(cluster);
      if (standing instanceof Retraction) {
        console.line("Nothing to undo: it was taken back at %s.", standing.header().publishedAt());
        return;
      }
      Retraction undone = DecisionDraft.undone(id, standing.header().revision(), sending.at());
      if (!sending.isShown(undone, console)) {
        DecisionOptions.send(undone, cluster);
        console.line("Undone: %s", DecisionWords.of((Decision) standing));
      }
    }
  }

  private Claim standing(Cluster cluster) {
    List<Claim> revisions = new ArrayList<>();
    new ClaimTopics(cluster)
        .readEntries(
            ClaimType.DECISION,
            topicItem -> {
              if (topicItem.item() instanceof Item.Accepted accepted
                  && accepted.claim().header().id().equals(id)) {
                revisions.add(accepted.claim());
              }
            });
    return revisions.stream()
        .max(Comparator.comparingLong(claim -> claim.header().revision()))
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no decision %s; './foreknown tail decisions --from-beginning' lists them"
                        .formatted(id)));
  }
}
