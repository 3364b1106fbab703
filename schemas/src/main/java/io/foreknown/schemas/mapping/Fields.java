package io.foreknown.schemas.mapping;

import io.foreknown.domain.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one record by name, and notes all that is wrong with them. */
final class Fields {
  private final SpecificRecordBase fields;
  private final Problems problems;

  Fields(SpecificRecordBase fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** The field as it stands; null when it is. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The schema fixes the type.
  <A> @Nullable A raw(String field) {
    return (A) fields.get(field);
  }

  /** The field converted; null when it is null, or noted as a problem. */
  <A, T> @Nullable T optional(String field, Function<A, T> convert) {
    A value = raw(field);
    return value == null ? null : problems.attempt(field, () -> convert.apply(value));
  }

  /** The field converted; a missing one is a problem. */
  <A, T> @Nullable T required(String field, Function<A, T> convert) {
    if (raw(field) == null) {
      problems.add(field, "is missing");
    }
    return this.<A, T>optional(field, convert);
  }

  /** Each entry converted, those with problems left out; a list without any entry is a problem. */
  <A, T> List<T> atLeastOne(String field, Function<A, T> convert) {
    List<A> entries = raw(field);
    if (entries == null || entries.isEmpty()) {
      problems.add(field, "is empty, at least one is expected");
    }
    return list(field, convert);
  }

  /** Each entry converted, those with problems left out. */
  <A, T> List<T> list(String field, Function<A, T> convert) {
    List<A> entries = raw(field);
    List<T> list = new ArrayList<>();
    for (int i = 0; entries != null && i < entries.size(); i++) {
      A entry = entries.get(i);
      T value = problems.attempt(field + "[" + i + "]", () -> convert.apply(entry));
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }
}
