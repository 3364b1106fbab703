package io.foreknown.domain.position;

import java.util.List;

/**
 * Where it was, among others. What is left open: in each of the named places it was somewhere; or
 * all but that.
 *
 * @param denied whether it is all but that
 */
record Sites(List<Member> named, boolean denied) implements Possibilities {
  Sites {
    named = List.copyOf(named);
  }

  @Override
  public Sites negated() {
    return new Sites(named, !denied);
  }

  /** As there may be others, only a denial contradicts, and only what includes all it denies. */
  @Override
  public boolean isDisjointFrom(Possibilities other) {
    if (!(other instanceof Sites others) || denied == others.denied) {
      return false;
    }
    return denied ? others.implies(negated()) : implies(others.negated());
  }

  @Override
  public boolean implies(Possibilities other) {
    if (!(other instanceof Sites others) || denied != others.denied) {
      return false;
    }
    return denied
        ? others.negated().implies(negated())
        : others.named.stream().allMatch(new Member.Many(named)::belongTo);
  }
}
