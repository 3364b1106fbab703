package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.diff.Comparison;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what changed between two replays, and why. */
@Command(
    name = "diff",
    description = {
      "Shows what appeared (+), vanished (-) or changed (~) between two replays, and because of",
      "which claims or settings; the most important first."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the outputs are the same", "1:they differ", "2:wrong use, or it failed"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown diff old-rules new-rules",
      "  ./foreknown diff known/2024-03-23 known/2024-04-03 --json | jq .words"
    })
final class DiffCommand implements Callable<Integer> {
  private static final int SAME = 0;
  private static final int DIFFERENT = 1;
  private static final int TROUBLE = 2;

  @Parameters(index = "0", paramLabel = "DIR_A", description = "what one replay has written")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR_B", description = "what another has written")
  private Path after = Path.of("");

  @Option(names = "--json", description = "every difference as a line of JSON")
  private boolean json;

  @Option(names = "--all", description = "shows every difference, not only the first")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "how many are shown in words (default: ${DEFAULT-VALUE})")
  private long limit;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Console console = new Console(spec);
    try (Comparison comparison = Comparison.of(before, after)) {
      if (json) {
        comparison.forEach(change -> console.line("%s", change));
      } else {
        print(comparison, console);
      }
      return comparison.count() == 0 ? SAME : DIFFERENT;
    } catch (CommandException | UncheckedIOException e) {
      console.note("foreknown: %s", e.getMessage());
      return TROUBLE;
    }
  }

  private void print(Comparison comparison, Console console) {
    comparison.settings().forEach(setting -> console.line("settings: %s", setting));
    AtomicLong shown = new AtomicLong();
    long most = all ? Long.MAX_VALUE : limit;
    comparison.forEach(
        (ObjectNode change) -> {
          if (shown.incrementAndGet() <= most) {
            console.line("%s", change.path("words").asText());
          }
        });
    if (shown.get() > most) {
      console.line("… and %d more; --all shows them", shown.get() - most);
    }
    console.line("%s", sum(comparison.count()));
  }

  private static String sum(long count) {
    return count == 0 ? "no difference" : CountWords.of(count, "difference");
  }
}
