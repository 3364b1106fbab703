package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.rights.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a failure of rights or connections means for the command that had it. */
final class FailedRole {
  /** What follows the name of the command in that of the role, by the option that makes it one. */
  private static final Map<String, String> SUFFIXES =
      Map.of("--watch", "-watch", "--from-topics", "-from-topics", "--desk-token-file", "-desk");

  /** Whatever is decided, the same is needed. */
  private static final Pattern DECIDE = Pattern.compile("^decide-.*");

  private FailedRole() {}

  /** The line; empty for a failure of another kind, or of a command that needs no cluster. */
  static Optional<String> line(Throwable error, CommandLine command) {
    return error instanceof InvalidValueException
        ? Optional.empty()
        : options(command.getCommandSpec()).flatMap(of -> of.failure(error, role(command)));
  }

  private static Optional<ClusterOptions> options(CommandSpec command) {
    return mixedIn(command)
        .flatMap(
            mixin ->
                mixin instanceof ClusterOptions of ? Stream.of(of) : Stream.<ClusterOptions>of())
        .findFirst();
  }

  /** Also what is mixed into what is mixed in. */
  private static Stream<Object> mixedIn(CommandSpec command) {
    return command.mixins().values().stream()
        .flatMap(mixin -> Stream.concat(Stream.of(mixin.userObject()), mixedIn(mixin)));
  }

  /** The commands that run a stack of their own do what {@code serve} does. */
  static Role role(CommandLine command) {
    String name =
        command
            .getCommandSpec()
            .qualifiedName("-")
            .replaceFirst("^" + Main.NAME + "-", "")
            .concat(suffix(command));
    String word = DECIDE.matcher(name).replaceFirst(Role.DECIDE.word());
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElse(Role.SERVE);
  }

  private static String suffix(CommandLine command) {
    CommandLine.ParseResult given = command.getParseResult();
    if (given == null) {
      return "";
    }
    return SUFFIXES.entrySet().stream()
        .filter(of -> given.hasMatchedOption(of.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
