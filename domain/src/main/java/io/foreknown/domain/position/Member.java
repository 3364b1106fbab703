package io.foreknown.domain.position;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import java.util.List;

/** A party or a place, as one that belongs to broader ones. */
record Member(String id, List<String> lineage) {
  static Member of(Party party) {
    return new Member(party.id(), party.lineage());
  }

  static Member of(Place place) {
    return new Member(place.id(), place.lineage());
  }

  boolean isWithin(Member broader) {
    return id.equals(broader.id) || lineage.contains(broader.id);
  }

  boolean isWithinAny(List<Member> broader) {
    return broader.stream().anyMatch(this::isWithin);
  }

  boolean containsAny(List<Member> narrower) {
    return narrower.stream().anyMatch(other -> other.isWithin(this));
  }

  boolean isRelatedToAny(List<Member> others) {
    return isWithinAny(others) || containsAny(others);
  }
}
