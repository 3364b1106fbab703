package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list of the claim from one value that holds several things, each once.
 *
 * @param text of the value: a list of JSON, or a text that is parted
 * @param between what parts the entries of a text
 * @param entry what each of them makes; it stands under the name {@link Name#EACH}
 */
record EachOf(Template text, String between, Expression entry) implements Expression {
  /** Far more than a list of a claim may have, or claims come from one record. */
  private static final int MOST_ENTRIES = 10_000;

  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    rows(feedRow)
        .forEach(
            one -> {
              JsonNode value = entry.of(one);
              if (value != null) {
                list.add(value);
              }
            });
    return list.isEmpty() ? null : list;
  }

  /** The record, once for each entry. */
  Stream<FeedRow> rows(FeedRow feedRow) {
    Name only = text.only();
    JsonNode value = only == null ? null : feedRow.value(only);
    Stream<JsonNode> entries =
        value != null && value.isArray()
            ? StreamSupport.stream(value.spliterator(), false)
            : parts(text.text(feedRow));
    List<JsonNode> all = entries.filter(one -> !one.isNull()).distinct().toList();
    if (all.size() > MOST_ENTRIES) {
      feedRow
          .problems()
          .add(
              text.path(),
              "has %d entries, at most %d are read".formatted(all.size(), MOST_ENTRIES));
      return Stream.empty();
    }
    return all.stream().map(feedRow::with);
  }

  private Stream<JsonNode> parts(@Nullable String whole) {
    return whole == null
        ? Stream.empty()
        : Stream.of(whole.split(Pattern.quote(between), -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(TextNode::valueOf);
  }

  @Override
  public boolean isSeveral() {
    return true;
  }

  @Override
  public Set<Name> names() {
    Set<Name> names = new LinkedHashSet<>(entry.names());
    names.removeIf(Name::isOfEach);
    names.addAll(text.names());
    return names;
  }
}
