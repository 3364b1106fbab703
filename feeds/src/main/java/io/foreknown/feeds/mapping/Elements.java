package io.foreknown.feeds.mapping;

import io.foreknown.feeds.yaml.Setting;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of XML, whose records are elements of one name.
 *
 * @param items their local name, in whatever namespace
 * @param prefixes by namespace, of elements within them that are in another than they are
 */
public record Elements(String items, Map<String, String> prefixes) implements Layout {
  /** Copies the map. */
  public Elements {
    prefixes = Map.copyOf(prefixes);
  }

  static Elements read(Setting xml) {
    String items = xml.required("items");
    Map<String, String> prefixes = new HashMap<>();
    Setting given = xml.field("prefixes");
    for (String prefix : given.names()) {
      String namespace = given.required(prefix);
      if (namespace != null) {
        prefixes.put(namespace, prefix);
      }
    }
    xml.refuseOthers();
    return new Elements(items == null ? "" : items, prefixes);
  }

  /** Null for a namespace that has none. */
  public @Nullable String prefixOf(String namespace) {
    return prefixes.get(namespace);
  }

  @Override
  public String format() {
    return "xml";
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
