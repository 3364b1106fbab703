package io.foreknown.feeds.mapping;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.UnmatchedField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a mapping under which no record has had anything so far. A path that only some
 * objects have is in order; one that none has may be a slip of the keyboard.
 */
public final class UnseenNames {
  private final Mapping mapping;
  private Set<Name> left;
  private long records;
  private @Nullable Origin first;

  /** Of a mapping. */
  public UnseenNames(Mapping mapping) {
    this.mapping = mapping;
    this.left = mapping.names();
  }

  void look(RecordValues recordValues, Origin origin) {
    first = first == null ? origin : first;
    records++;
    left.removeIf(name -> !recordValues.at(name).isMissingNode());
  }

  /** Those of all records since the last time. */
  public Stream<UnmatchedField> taken() {
    Origin from = first;
    List<UnmatchedField> taken =
        from == null
            ? List.of()
            : left.stream()
                .map(
                    name ->
                        UnmatchedField.missing(
                            "%s '%s'".formatted(mapping.layout().word(), name.text()),
                            from,
                            records))
                .toList();
    left = mapping.names();
    records = 0;
    first = null;
    return taken.stream();
  }
}
