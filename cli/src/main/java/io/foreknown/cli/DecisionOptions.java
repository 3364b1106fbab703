package io.foreknown.cli;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.decide.DecisionDraft;
import io.foreknown.producers.decide.DecisionPublisher;
import io.foreknown.producers.decide.DeskPerson;
import io.foreknown.producers.publish.ClaimProducer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every decision has, and where it goes. */
final class DecisionOptions {
  private static final Origin ORIGIN = Origin.of("decide", 1);

  @Mixin private final ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--by",
      paramLabel = "ID",
      description = "who decides (default: desk: and the user of this machine)")
  private String by = DeskPerson.DESK + System.getProperty("user.name", "");

  @Option(names = "--reason", paramLabel = "TEXT", description = "why, for those who read it later")
  private @Nullable String reason;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "of the decision (default: one that follows from what, who and when)")
  private @Nullable String id;

  @Mixin private final Sending sending = new Sending();

  /** When, and whether at all. */
  static final class Sending {
    @Option(
        names = "--at",
        paramLabel = "T",
        converter = When.Converter.class,
        description = "when it is decided: a moment, or a day for its end (default: now)")
    private @Nullable When at;

    @Option(names = "--dry-run", description = "prints the line that would be sent, sends nothing")
    private boolean isDry;

    /** The moment of it. */
    Instant at() {
      return at == null ? Instant.now() : at.end();
    }

    /** Shows what would be sent; whether that is all. */
    boolean isShown(Claim claim, Console console) {
      if (isDry) {
        console.line("%s", ClaimJson.write(claim));
      }
      return isDry;
    }
  }

  /** When it is decided. */
  Instant at() {
    return sending.at();
  }

  /** Decides, and says what and how to undo it. */
  void decide(CommandSpec spec, Verdict verdict, Subject subject, @Nullable Instant until) {
    Party who = DeskPerson.of(by);
    DecisionDraft draft = new DecisionDraft(verdict, subject, who, sending.at(), until, reason);
    Decision decision = id == null ? draft.decision() : draft.decision(id);
    Console console = new Console(spec);
    if (sending.isShown(decision, console)) {
      return;
    }
    ShutdownSignal.around(
        shutdownSignal -> {
          try (Cluster opened = OpenCluster.ready(cluster, Role.DECIDE, console)) {
            send(decision, opened);
            console.line(
                "%s Undo: ./foreknown decide undo %s",
                DecisionWords.of(decision), DecisionWords.quoted(decision.header().id()));
          }
        });
  }

  /** Sends a decision, or what takes one back. */
  static void send(Claim claim, Cluster cluster) {
    try (DecisionPublisher publisher =
        new DecisionPublisher(
            ClaimProducer.open(cluster.topics(), cluster.client()), InstantSource.system())) {
      publisher.publish(List.of(claim), ORIGIN);
    }
  }
}
