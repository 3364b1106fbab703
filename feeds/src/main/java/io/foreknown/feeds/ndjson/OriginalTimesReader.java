package io.foreknown.feeds.ndjson;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Shape;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the times of a claim as they are written, where UTC does not say the same. What the
 * field {@code originalTimes} says counts before: so written claims can be read again.
 */
final class OriginalTimesReader {
  private static final GivenTimes OF_ALL = GivenTimes.of(ClaimShapes.HEADER);
  private static final Map<ClaimType, GivenTimes> OF_TYPE = new EnumMap<>(ClaimType.class);

  static {
    for (ClaimType type : ClaimType.values()) {
      Shape<?> shape = ClaimShapes.of(type);
      OF_TYPE.put(type, GivenTimes.of(shape));
    }
  }

  private OriginalTimesReader() {}

  /**
   * Looks at all times that a type has; with null only at those that every claim has.
   *
   * @param said what the field says
   */
  static OriginalTimes read(Fields claim, @Nullable ClaimType type, OriginalTimes said) {
    Map<String, String> byField = new HashMap<>();
    GivenTimes times = type == null ? OF_ALL : OF_TYPE.getOrDefault(type, OF_ALL);
    times.collect(claim.node(), "", byField);
    byField.putAll(said.byField());
    OriginalTimes all = claim.attempt(() -> OriginalTimes.of(byField));
    return all == null ? OriginalTimes.NONE : all;
  }

  /** Reads the field. */
  static @Nullable OriginalTimes given(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    Map<String, String> given = new HashMap<>();
    for (Iterator<String> names = fields.node().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String text = fields.optional(name, Value::text);
      if (text != null) {
        given.put(name, text);
      }
    }
    return fields.attempt(() -> OriginalTimes.of(given));
  }
}
