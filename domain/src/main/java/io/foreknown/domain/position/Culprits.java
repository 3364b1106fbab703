package io.foreknown.domain.position;

import java.util.List;

/**
 * Who did it. One answer is a principal and all who took part, the principal among them. What is
 * left open: the principal is one of the named or belongs to one, and of each of the named somebody
 * took part; or all but that.
 *
 * <p>There are always more parties than are named, known or not: each of the named has parts of its
 * own, and somebody belongs to none of them. Nobody belongs to two of them unless one contains the
 * other.
 *
 * @param exclusive whether nobody took part but the named and what belongs to them
 * @param denied whether it is all but that
 */
record Culprits(List<Member> named, boolean exclusive, boolean denied) implements Possibilities {
  Culprits {
    named = List.copyOf(named);
  }

  @Override
  public Culprits negated() {
    return new Culprits(named, exclusive, !denied);
  }

  /** Two denials always leave open that it was somebody else. */
  @Override
  public boolean isDisjointFrom(Possibilities other) {
    if (!(other instanceof Culprits others) || (denied && others.denied)) {
      return false;
    }
    if (denied) {
      return others.implies(negated());
    }
    return others.denied ? implies(others.negated()) : !canBothBe(others);
  }

  @Override
  public boolean implies(Possibilities other) {
    if (!(other instanceof Culprits others)) {
      return false;
    }
    if (others.denied) {
      return denied ? others.negated().implies(negated()) : isDisjointFrom(others.negated());
    }
    return !denied && isNarrowerThan(others);
  }

  /** Somebody can be the principal of both, and whoever allows nobody else allows the others. */
  private boolean canBothBe(Culprits others) {
    Member.Many ours = new Member.Many(named);
    Member.Many theirs = new Member.Many(others.named);
    return named.stream().anyMatch(theirs::areRelatedTo)
        && (!exclusive || others.named.stream().allMatch(ours::areRelatedTo))
        && (!others.exclusive || named.stream().allMatch(theirs::areRelatedTo));
  }

  private boolean isNarrowerThan(Culprits others) {
    return named.stream().allMatch(new Member.Many(others.named)::contain)
        && others.named.stream().allMatch(new Member.Many(named)::belongTo)
        && (exclusive || !others.exclusive);
  }
}
