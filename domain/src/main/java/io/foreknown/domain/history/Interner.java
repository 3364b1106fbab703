package io.foreknown.domain.history;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Rewriting;
import io.foreknown.domain.shape.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets claims that name the same parties, places and outlets hold them once, and drops the text:
 * there are many claims and few places.
 */
final class Interner implements Rewriting {
  /** Where nothing is named twice, remembering more would only take memory. */
  private static final int MOST = 1 << 20;

  /** What many claims have in common. */
  private static final Set<Class<?>> COMMON =
      Set.of(Party.class, Place.class, Hazard.class, CapLevels.class, Perpetrators.class);

  private final Map<Object, Object> known = new HashMap<>();

  /** The claim without its text. */
  Claim of(Claim claim) {
    return ClaimShapes.rewritten(claim.withoutText(), this);
  }

  @Override
  public boolean goesInto(ValueKind<?> valueKind) {
    return valueKind != ClaimShapes.PARTY && valueKind != ClaimShapes.PLACE;
  }

  @Override
  public <V> V of(ValueKind<V> valueKind, Path path, V value) {
    return isCommon(valueKind, value) ? one(value) : value;
  }

  /** Of long lists, each has its own order. */
  private static boolean isCommon(ValueKind<?> valueKind, Object value) {
    return valueKind == ValueKind.NAME
        || valueKind instanceof Choice
        || COMMON.contains(value.getClass())
        || (value instanceof List<?> list && list.size() < 2);
  }

  @SuppressWarnings("unchecked") // What is equal is of the same kind.
  private <V> V one(V value) {
    if (known.size() == MOST) {
      known.clear();
    }
    Object before = known.putIfAbsent(value, value);
    return before == null ? value : (V) before;
  }
}
