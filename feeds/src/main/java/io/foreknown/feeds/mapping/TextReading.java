package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a text of the row is read as.
 *
 * @param path where it stands in the claim
 * @param reading refuses by {@link io.foreknown.domain.InvalidValueException}
 */
record TextReading(String path, Template text, Function<String, JsonNode> reading)
    implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String given = text.text(feedRow);
    return given == null ? null : feedRow.problems().attempt(path, () -> reading.apply(given));
  }

  @Override
  public Set<Name> names() {
    return text.names();
  }
}
