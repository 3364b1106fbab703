package io.foreknown.cli;

import io.foreknown.operations.cluster.CommandException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much may be rejected before a command has failed. */
final class RejectionOptions {
  @Option(
      names = "--max-rejected",
      paramLabel = "N",
      description =
          "exit code 1 when more are rejected, or all (default: when all are; of 'check': any)")
  private @Nullable Long most;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Whether a number was given. */
  boolean isGiven() {
    return most != null;
  }

  /** Fails before anything is started. */
  void requireValid() {
    if (most != null && most < 0) {
      throw new ParameterException(
          spec.commandLine(), "--max-rejected is %d, 0 or more is expected".formatted(most));
    }
  }

  /** Fails if too much was rejected, or nothing else came. */
  void require(long rejected, long received) {
    require(rejected, received, Long.MAX_VALUE);
  }

  /**
   * The same.
   *
   * @param otherwise how many may be rejected where no number was given
   */
  void require(long rejected, long received, long otherwise) {
    if (rejected > 0 && rejected == received) {
      throw new CommandException("everything was rejected: %d of %d".formatted(rejected, received));
    }
    if (rejected > (most == null ? otherwise : most)) {
      throw new CommandException(
          "%d of %d were rejected, at most %d may be"
              .formatted(rejected, received, most == null ? otherwise : most));
    }
  }
}
