package io.foreknown.dashboard.view;

import io.foreknown.domain.name.NameKey;
import java.util.List;

/**
 * What has names in claims.
 *
 * @param names those that any claim ever gave, sorted; the id where none did
 */
public record KnownName(String id, List<String> names) {
  /** Copies the list. */
  public KnownName {
    names = List.copyOf(names);
  }

  /** Whether id and names together have all these words, folded. */
  public boolean hasAll(List<String> words) {
    String text = NameKey.folded(id + " " + String.join(" ", names));
    return words.stream().allMatch(text::contains);
  }
}
