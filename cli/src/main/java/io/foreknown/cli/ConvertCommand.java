package io.foreknown.cli;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.ndjson.RejectionJson;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.publish.ItemSink;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Turns a feed into claims, without Kafka. */
@Command(
    name = "convert",
    description = {
      "Turns a feed into claims, one JSON object per line on standard output.",
      "What is rejected, or waits for another item, goes to standard error in the same way, and at",
      "the end how many there were.",
      "Items that are in order and make no claim are passed over."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown convert --format cap alert.xml",
      "  ./foreknown convert --format ninjs stories.json",
      "  ./foreknown convert --format csv --mapping reports.yaml reports.csv",
      "  ./foreknown convert --format json --mapping docs/mappings/usgs-earthquakes.yaml quakes.geojson",
      "  ./foreknown convert --format claimreview checks.json",
      "  ./foreknown convert --format rss feed.xml",
      "  ./foreknown convert --format cap alerts/ 2> rejected.ndjson | jq .hazard"
    })
final class ConvertCommand implements Runnable {
  @Mixin private final FeedOptions feed = new FeedOptions();
  @Mixin private final RejectionOptions rejections = new RejectionOptions();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    rejections.requireValid();
    ShutdownSignal.around(this::convert);
  }

  private void convert(ShutdownSignal shutdownSignal) {
    ToLines lines = new ToLines(System.out, System.err);
    feed.read("converting", lines, new Console(spec), shutdownSignal);
    Received received = lines.end();
    rejections.require(received.rejected(), received.all());
  }

  /** Lines of two streams, in UTF-8 wherever the program runs. */
  private static final class ToLines implements ItemSink {
    private final WholeLines claims;
    private final WholeLines rest;
    private final Received received = new Received();

    ToLines(PrintStream out, PrintStream err) {
      this.claims = new WholeLines(out);
      this.rest = new WholeLines(err);
    }

    @Override
    public void take(Item item) {
      if (item instanceof Item.Accepted accepted) {
        FaultBarrier.<Runnable>around(
                accepted.origin(),
                () -> {
                  String line = ClaimJson.write(accepted.claim());
                  return () -> put(accepted, line, claims);
                },
                fault -> () -> take(new Item.Refused(fault)))
            .run();
      } else if (item instanceof Item.Refused refused) {
        put(item, RejectionJson.write(refused.rejection()), rest);
      } else if (item instanceof Item.Held held) {
        put(item, RejectionJson.writeHeld(held.origin(), held.why()), rest);
      } else {
        received.count(item);
      }
    }

    private void put(Item item, String line, WholeLines lines) {
      lines.add(line);
      received.count(item);
    }

    @Override
    public void note(Origin origin, String why) {
      rest.add(RejectionJson.writeNote(origin, why));
    }

    @Override
    public void flush() {
      claims.flush();
      rest.flush();
      if (claims.areRefused()) {
        throw new CommandException(
            "standard output takes no more lines: its disk is full, or its reader has ended");
      }
    }

    /** Prints how much there was. */
    Received end() {
      rest.add(received.json());
      flush();
      return received;
    }
  }
}
