package io.foreknown.cli;

import io.foreknown.monitor.http.Token;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.cluster.SecretFile;
import io.foreknown.stack.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of tokens, a line each; a name and a colon may stand before the blank before it. */
final class TokenFile {
  private static final Pattern NAMED = Pattern.compile("([\\p{L}\\p{N}._-]{1,60}): +(\\S.*)");

  private TokenFile() {}

  /** All of it, at least one. */
  static List<Token> read(String option, Path file) {
    List<Token> tokens =
        text(option, file)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(TokenFile::token)
            .toList();
    if (tokens.isEmpty()) {
      throw new CommandException("%s %s is empty".formatted(option, file));
    }
    requireApart(option, file, tokens);
    return tokens;
  }

  private static Token token(String line) {
    Matcher named = NAMED.matcher(line);
    return named.matches() ? new Token(named.group(1), named.group(2)) : new Token(null, line);
  }

  private static void requireApart(String option, Path file, List<Token> tokens) {
    Set<String> seen = new HashSet<>();
    for (Token token : tokens) {
      if (!seen.add(token.secret())) {
        throw new CommandException(
            "%s %s: two have one token; who decided would not be known".formatted(option, file));
      }
    }
  }

  private static String text(String option, Path file) {
    try {
      return SecretFile.read(file);
    } catch (IOException e) {
      throw new CommandException(
          "%s %s cannot be read: %s".formatted(option, file, Reasons.of(e)), e);
    }
  }
}
