package io.foreknown.cli;

import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.cli.rights.Role;
import io.foreknown.domain.InvalidValueException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a failure of rights or connections means for the command that had it. */
final class FailedRole {
  private static final String WATCH = "--watch";
  private static final String FROM_TOPICS = "--from-topics";

  private FailedRole() {}

  /** The line; empty for a failure of another kind, or of a command that needs no cluster. */
  static Optional<String> line(Throwable error, CommandLine command) {
    return error instanceof InvalidValueException
        ? Optional.empty()
        : options(command.getCommandSpec()).flatMap(of -> of.failure(error, role(command)));
  }

  private static Optional<ClusterOptions> options(CommandSpec command) {
    return command.mixins().values().stream()
        .map(CommandSpec::userObject)
        .flatMap(
            mixin ->
                mixin instanceof ClusterOptions of ? Stream.of(of) : Stream.<ClusterOptions>of())
        .findFirst();
  }

  /** The commands that run a stack of their own do what {@code serve} does. */
  static Role role(CommandLine command) {
    String name =
        command
            .getCommandSpec()
            .qualifiedName("-")
            .replaceFirst("^" + Main.NAME + "-", "")
            .concat(suffix(command));
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(name))
        .findFirst()
        .orElse(Role.SERVE);
  }

  private static String suffix(CommandLine command) {
    CommandLine.ParseResult given = command.getParseResult();
    if (given == null) {
      return "";
    }
    return Stream.of(WATCH, FROM_TOPICS)
        .filter(given::hasMatchedOption)
        .map(option -> option.substring(1))
        .findFirst()
        .orElse("");
  }
}
