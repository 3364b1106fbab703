package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with names of values in braces, {@code {iyear}-{imonth}}; says nothing when one of them says
 * nothing. A brace of its own is written twice.
 *
 * @param path where it stands in the claim
 */
record Template(String path, List<Part> parts) implements Expression {
  private static final Pattern PART =
      Pattern.compile("\\{\\{|}}|\\{([^{}]+)}|([^{}]+)|(.)", Pattern.DOTALL);

  /**
   * A piece of it.
   *
   * @param name of a value; null: the text stands for itself
   */
  record Part(@Nullable Name name, String text) {}

  /** Refuses braces without partner, and what the reading refuses. */
  static Template parse(String path, String text, Function<String, Name> names) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      require(matcher.group(3) == null, "'%s' has a brace without its partner", text);
      if (matcher.group(1) != null) {
        parts.add(new Part(names.apply(matcher.group(1).strip()), ""));
      } else {
        String plain = matcher.group(2);
        parts.add(new Part(null, plain == null ? matcher.group().substring(1) : plain));
      }
    }
    return new Template(path, List.copyOf(parts));
  }

  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String text = text(feedRow);
    return text == null ? null : TextNode.valueOf(text);
  }

  /** Null when a value says nothing, or is no text, which is noted. */
  @Nullable String text(FeedRow feedRow) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String piece = part.name() == null ? part.text() : feedRow.text(part.name(), path);
      if (piece == null) {
        return null;
      }
      text.append(piece);
    }
    return text.toString();
  }

  /** Whether all its values say something, be they texts or not. */
  boolean says(FeedRow feedRow) {
    return parts.stream()
        .allMatch(part -> part.name() == null || feedRow.value(part.name()) != null);
  }

  /** The one name that it is made of; null when it is made of more. */
  @Nullable Name only() {
    return parts.size() == 1 ? parts.get(0).name() : null;
  }

  @Override
  public Set<Name> names() {
    Set<Name> names = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part.name() != null) {
        names.add(part.name());
      }
    }
    return names;
  }
}
