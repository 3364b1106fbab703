package io.foreknown.stories.model;

import io.foreknown.domain.claim.ClaimType;
import java.util.List;
import java.util.Map;

/**
 * A claim as a model says it.
 *
 * @param evidence the first is what it is read from
 * @param fields words by the name of the field; none are empty
 */
record SaidClaim(ClaimType type, List<Cited> evidence, Map<String, List<String>> fields) {
  /** Copies the collections. */
  SaidClaim {
    evidence = List.copyOf(evidence);
    fields = Map.copyOf(fields);
  }

  /** The words of a field; none when it is open. */
  List<String> words(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The first words of a field; empty when it is open. */
  String word(String field) {
    return words(field).stream().findFirst().orElse("");
  }
}
