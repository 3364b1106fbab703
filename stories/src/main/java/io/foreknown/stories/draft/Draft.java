package io.foreknown.stories.draft;

import io.foreknown.domain.claim.ClaimType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as far as a story gives it. What is not known has no field: an open field costs the desk
 * seconds, a wrong one costs its trust.
 *
 * @param evidence the sentences or clauses that it rests on, in the order of the text; the first is
 *     the best
 * @param negated whether the words are turned round, as in "denied" or "was not warned"
 */
public record Draft(
    ClaimType type, Map<Path, Field> fields, List<Evidence> evidence, boolean negated) {
  /** Copies the collections. */
  public Draft {
    fields =
        fields.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(fields));
    evidence = List.copyOf(evidence);
  }

  /** A field's value, if it is of this kind; null when it is open. */
  public <T extends Value> @Nullable T value(Path path, Class<T> kind) {
    Field field = fields.get(path);
    return field != null && kind.isInstance(field.value()) ? kind.cast(field.value()) : null;
  }

  /** A field's word; empty when it is open. */
  public String word(Path path) {
    Value.OfWord word = value(path, Value.OfWord.class);
    return word == null ? "" : word.word();
  }

  /** The required fields that are open. */
  public List<Path> missing() {
    return Path.required(type).stream().filter(path -> !fields.containsKey(path)).toList();
  }

  /** Whether a field is only assumed: it is so unless a story says otherwise. */
  public boolean isAssumed(Path path) {
    Field field = fields.get(path);
    return field != null && field.how() == How.DEFAULT;
  }

  /**
   * Whether it tells of something past, an incident or a warning, of which it gives no time, or
   * only an assumed one.
   */
  public boolean isOfUnknownPast() {
    return switch (type) {
      case INCIDENT ->
          word(Path.OUTCOME).equals("occurred")
              && (!fields.containsKey(Path.BEGAN) || isAssumed(Path.BEGAN));
      case WARNING -> !fields.containsKey(Path.ISSUED);
      case STATEMENT, DECISION -> false;
    };
  }

  /** The same with a field, or with another one in its place. */
  public Draft with(Path path, Field field) {
    Map<Path, Field> more = copy();
    more.put(path, field);
    return new Draft(type, more, evidence, negated);
  }

  /** The same with a field left open. */
  public Draft without(Path path) {
    Map<Path, Field> fewer = copy();
    fewer.remove(path);
    return new Draft(type, fewer, evidence, negated);
  }

  /** The fields of this one, what it leaves open from the other, and the evidence of both. */
  public Draft united(Draft other) {
    Map<Path, Field> all = new EnumMap<>(Path.class);
    all.putAll(other.fields);
    all.putAll(fields);
    List<Evidence> both = new ArrayList<>(evidence);
    other.evidence.stream().filter(each -> !both.contains(each)).forEach(both::add);
    return new Draft(type, all, both, negated);
  }

  private Map<Path, Field> copy() {
    Map<Path, Field> copy = new EnumMap<>(Path.class);
    copy.putAll(fields);
    return copy;
  }

  /** Where in the text it first stands. */
  public int from() {
    return evidence.stream().mapToInt(each -> each.range().from()).min().orElse(0);
  }
}
