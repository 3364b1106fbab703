package io.foreknown.domain.position;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A party or a place, as one that belongs to broader ones. */
record Member(String id, List<String> lineage) {
  static Member of(Party party) {
    return new Member(party.id(), party.lineage());
  }

  static Member of(Place place) {
    return new Member(place.id(), place.lineage());
  }

  private Stream<String> withBroader() {
    return Stream.concat(Stream.of(id), lineage.stream());
  }

  /** Several of them by their ids, so that a look at all of them costs the same however many. */
  static final class Many {
    private final Set<String> ids;
    private final Set<String> withBroader;

    Many(List<Member> all) {
      this.ids = all.stream().map(Member::id).collect(Collectors.toSet());
      this.withBroader = all.stream().flatMap(Member::withBroader).collect(Collectors.toSet());
    }

    /** Whether one of them is this or contains it. */
    boolean contain(Member narrower) {
      return narrower.withBroader().anyMatch(ids::contains);
    }

    /** Whether one of them is this or belongs to it. */
    boolean belongTo(Member broader) {
      return withBroader.contains(broader.id);
    }

    boolean areRelatedTo(Member other) {
      return contain(other) || belongTo(other);
    }
  }
}
