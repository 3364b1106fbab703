package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.FaultBarrier;
import io.foreknown.producers.Item;
import io.foreknown.producers.ndjson.ClaimJson;
import io.foreknown.producers.ndjson.RejectionJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Turns a feed into claims, without Kafka. */
@Command(
    name = "convert",
    description = {
      "Turns a feed into claims, one JSON object per line on standard output.",
      "What is rejected, or waits for another item, goes to standard error in the same way.",
      "Items that are in order and make no claim are passed over."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown convert --format cap alert.xml",
      "  ./foreknown convert --format ninjs stories.json",
      "  ./foreknown convert --format csv --mapping reports.yaml reports.csv",
      "  ./foreknown convert --format claimreview checks.json",
      "  ./foreknown convert --format rss feed.xml",
      "  ./foreknown convert --format cap alerts/ 2> rejected.ndjson | jq .hazard"
    })
final class ConvertCommand implements Runnable {
  @Mixin private final FeedOptions feed = new FeedOptions();

  @Override
  public void run() {
    List<Path> files = feed.files();
    Stop.around(
        stop ->
            feed.reading(stop, null)
                .files("converting", files, new ToLines(System.out, System.err)));
  }

  /** Lines of two streams, in UTF-8 wherever the program runs. */
  private static final class ToLines implements Taker {
    private final PrintStream out;
    private final Writer claims;
    private final Writer rest;

    ToLines(PrintStream out, PrintStream err) {
      this.out = out;
      this.claims = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
      this.rest = new BufferedWriter(new OutputStreamWriter(err, UTF_8));
    }

    @Override
    public void take(Item item) {
      if (item instanceof Item.Accepted accepted) {
        FaultBarrier.<Runnable>around(
                accepted.origin(),
                () -> {
                  String line = ClaimJson.write(accepted.claim());
                  return () -> write(line, claims);
                },
                fault -> () -> write(RejectionJson.write(fault), rest))
            .run();
      } else if (item instanceof Item.Refused refused) {
        write(RejectionJson.write(refused.rejection()), rest);
      } else if (item instanceof Item.Held held) {
        write(RejectionJson.writeHeld(held.origin(), held.why()), rest);
      }
    }

    @Override
    public void note(Origin origin, String why) {
      write(RejectionJson.writeNote(origin, why), rest);
    }

    private static void write(String line, Writer writer) {
      try {
        writer.write(TerminalText.of(line));
        writer.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void settle() {
      try {
        claims.flush();
        rest.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (out.checkError()) {
        throw new CommandException("standard output takes no more lines");
      }
    }
  }
}
