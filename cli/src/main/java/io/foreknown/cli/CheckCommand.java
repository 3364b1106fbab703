package io.foreknown.cli;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import io.foreknown.operations.publish.RejectionPrinter;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.publish.ItemSink;
import io.foreknown.schemas.serde.WireForm;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a feed as 'publish' does, and publishes nothing. */
@Command(
    name = "check",
    description = {
      "Reads a feed as 'publish' does, and publishes nothing.",
      "Says what would be published, filled in from the gazetteer or rejected, and why.",
      "Exit code 1 if anything would be rejected."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown check claims.ndjson",
      "  ./foreknown check --format csv --mapping reports.yaml reports.csv",
      "  ./foreknown check --gazetteer shipped --max-rejected 10 claims.ndjson"
    })
final class CheckCommand implements Runnable {
  @Mixin private final FeedOptions feed = new FeedOptions();
  @Mixin private final RejectionOptions rejections = new RejectionOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    rejections.requireValid();
    ShutdownSignal.around(this::check);
  }

  private void check(ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    Findings findings = new Findings(console, InstantSource.system());
    feed.read("checking", findings, console, shutdownSignal);
    findings.summarize();
    Received received = findings.received;
    rejections.require(received.rejected(), received.all(), 0);
  }

  /** Says at once what is wrong, and counts the rest. */
  private static final class Findings implements ItemSink {
    private final Console console;
    private final InstantSource clock;
    private final Received received = new Received();
    private long filledIn;

    Findings(Console console, InstantSource clock) {
      this.console = console;
      this.clock = clock;
    }

    @Override
    public void take(Item given, Item item) {
      take(item);
      if (item instanceof Item.Accepted && !item.equals(given)) {
        filledIn++;
      }
    }

    @Override
    public void take(Item item) {
      Item last = item instanceof Item.Accepted accepted ? admitted(accepted) : item;
      received.count(last);
      if (last instanceof Item.Refused refused) {
        Rejection rejection = refused.rejection();
        rejection.problems().forEach(p -> show("rejected", rejection.origin(), p.toString()));
      } else if (last instanceof Item.Held held) {
        show("held", held.origin(), held.why());
      }
    }

    /** As who publishes would have it; the pipeline may still find another under its revision. */
    private Item admitted(Item.Accepted item) {
      return FaultBarrier.around(item.origin(), () -> judged(item), Item.Refused::new);
    }

    private Item judged(Item.Accepted item) {
      Refusal refusal = WireForm.of(item.claim()).refusal(item.claim(), clock.instant());
      if (refusal == null) {
        return item;
      }
      Problem problem = refusal.problem();
      return refusal.reason() == Reason.EMBARGOED
          ? new Item.Held(item.origin(), problem.toString(), null)
          : new Item.Refused(Rejection.of(refusal, item.claim(), item.origin()));
    }

    @Override
    public void note(Origin origin, String why) {
      show("note", origin, why);
    }

    private void show(String fate, Origin origin, String why) {
      console.line("%s: %s: %s", RejectionPrinter.place(origin), fate, why);
    }

    void summarize() {
      console.line(
          "%d read: %d would be published, %d of them filled in%s; %d rejected, %d held, %d without a claim",
          received.all(),
          received.claims(),
          filledIn,
          received.mended() == 0 ? "" : ", %d mended".formatted(received.mended()),
          received.rejected(),
          received.held(),
          received.withoutClaim());
    }

    @Override
    public void flush() {
      // Nothing is kept.
    }
  }
}
