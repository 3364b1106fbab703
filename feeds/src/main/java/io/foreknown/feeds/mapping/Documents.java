package io.foreknown.feeds.mapping;

import io.foreknown.feeds.yaml.Setting;
import java.util.List;

/**
 * A file of JSON, whose records are objects.
 *
 * @param items steps to the list of them within a document; empty when documents are objects or
 *     lists of them
 */
public record Documents(List<String> items) implements Layout {
  /** Copies the list. */
  public Documents {
    items = List.copyOf(items);
  }

  static Documents read(Setting json) {
    Name items = json.parsed("items", Name::path);
    json.refuseOthers();
    return new Documents(items == null ? List.of() : items.steps());
  }

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String word() {
    return "path";
  }

  @Override
  public String words() {
    return "paths";
  }
}
