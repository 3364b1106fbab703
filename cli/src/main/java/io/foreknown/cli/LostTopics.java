package io.foreknown.cli;

import io.foreknown.operations.rights.Rights;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Topics of an instance that were there and are no more: those of the catalogue that it works with,
 * and internal ones that have been seen. One look may be answered by a broker that is behind, two
 * in a row are believed.
 */
final class LostTopics {
  private final String internal;
  private final Set<String> known = new TreeSet<>();
  private Set<String> missing = Set.of();

  /** Of the catalogue, those that an instance works with. */
  LostTopics(TopicSettings topics) {
    internal = topics.applicationId() + "-";
    Rights.of(Role.SERVE, topics).topics().stream().map(topics::name).forEach(known::add);
  }

  /** The first topic that two looks in a row have not found; null when all are there. */
  @Nullable String among(Set<String> present) {
    present.stream().filter(name -> name.startsWith(internal)).forEach(known::add);
    Set<String> before = missing;
    missing = new TreeSet<>(known);
    missing.removeAll(present);
    return missing.stream().filter(before::contains).findFirst().orElse(null);
  }
}
