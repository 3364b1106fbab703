package io.foreknown.operations.input;

import io.foreknown.domain.InvalidValueException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts in which {@code ${NAME}} stands for a variable of the environment, so that no secret lies
 * in a file or among the arguments of a process. What comes of them is for no message.
 */
public final class EnvironmentText {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  /** Of this process. */
  public static final EnvironmentText OF_PROCESS = new EnvironmentText(System::getenv);

  private final Lookup variables;

  /** The value of a variable; null when it is not set. */
  @FunctionalInterface
  public interface Lookup {
    /** Looks it up. */
    @Nullable String value(String name);
  }

  /** Of other variables than those of the process, for tests. */
  public EnvironmentText(Lookup variables) {
    this.variables = variables;
  }

  /** Whether a variable stands in it. */
  public static boolean hasVariable(String text) {
    return VARIABLE.matcher(text).find();
  }

  /**
   * With the values of all variables.
   *
   * @throws InvalidValueException if one is not set, or empty
   */
  public String filled(String text) {
    return filled(text, UnaryOperator.identity());
  }

  /** The same, with each value written as it has to be at its place. */
  public String filled(String text, UnaryOperator<String> writing) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = variables.value(matcher.group(1));
      if (value == null || value.isEmpty()) {
        throw new InvalidValueException(
            "the variable %s of the environment is not set".formatted(matcher.group(1)));
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(writing.apply(value)));
    }
    return matcher.appendTail(filled).toString();
  }
}
