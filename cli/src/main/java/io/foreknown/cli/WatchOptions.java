package io.foreknown.cli;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.poll.Address;
import io.foreknown.producers.publish.Summary;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is looked at again and again, and how often. */
final class WatchOptions {
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");
  private static final Duration FILES_EVERY = Duration.ofSeconds(1);
  private static final Duration ADDRESS_EVERY = Duration.ofMinutes(1);

  @Option(
      names = "--watch",
      paramLabel = "DIR|URL",
      description =
          "goes on until Ctrl-C: reads the files of a directory as they are ready, or asks an address"
              + " for what is new")
  private @Nullable String target;

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      description =
          "between two looks, such as PT30S (default: PT1S at a directory, PT1M at a URL)")
  private @Nullable Duration interval;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Null: nothing is watched. */
  @Nullable String target() {
    return target;
  }

  /** Whether it is an address; else it is a directory. */
  boolean isAddress() {
    return target != null && ADDRESS.matcher(target).matches();
  }

  /** Between two looks. */
  Duration interval() {
    Duration otherwise = isAddress() ? ADDRESS_EVERY : FILES_EVERY;
    return interval == null ? otherwise : interval;
  }

  /** Fails before anything is started. */
  void requireValid() {
    require(interval == null || interval.toMillis() > 0, "--interval: more than zero is expected");
    if (isAddress()) {
      Address.of(String.valueOf(target));
    }
    require(
        target == null || isAddress() || Files.isDirectory(Path.of(target)),
        "--watch %s: a directory, or an address that begins with http:// or https:// is expected"
            .formatted(target));
  }

  /** Watches until the program is asked to stop. */
  Summary run(WatchedFeed.Surroundings around, Reading reading) {
    try {
      String place = String.valueOf(target);
      return isAddress()
          ? AddressWatch.run(Address.of(place), interval(), around, reading)
          : DirectoryWatch.run(Path.of(place), interval(), around, reading);
    } catch (UncheckedIOException | InvalidValueException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
