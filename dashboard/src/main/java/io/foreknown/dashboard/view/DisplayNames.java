package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Rewriting;
import io.foreknown.domain.shape.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the places, parties and hazards of the claims are called. */
final class DisplayNames implements Rewriting {
  private final NameIndex places = new NameIndex();
  private final NameIndex parties = new NameIndex();
  private final NameIndex hazards = new NameIndex();

  /** What these claims call things. */
  static DisplayNames of(Stream<Claim> claims) {
    DisplayNames all = new DisplayNames();
    claims.forEach(all::add);
    return all;
  }

  NameIndex places() {
    return places;
  }

  NameIndex parties() {
    return parties;
  }

  NameIndex hazards() {
    return hazards;
  }

  /** Takes in what a claim names. */
  void add(Claim claim) {
    ClaimShapes.rewritten(claim, this);
  }

  /** Changes nothing. */
  @Override
  public <V> V of(ValueKind<V> valueKind, Path path, V value) {
    if (value instanceof Party party) {
      party(party);
    } else if (value instanceof Place place) {
      place(place);
    } else if (value instanceof Hazard hazard) {
      hazard(hazard);
    }
    return value;
  }

  private void party(Party party) {
    parties.add(party.id(), party.name());
    party.lineage().forEach(id -> parties.add(id, id));
  }

  private void place(Place place) {
    places.add(place.id(), place.name());
    place.lineage().forEach(this::broader);
    broader(place.id());
  }

  /** Lineages hold ids only, but a country's code says its name. */
  private void broader(String id) {
    places.add(id, IsoCode.levelOf(id) == Level.COUNTRY ? country(id) : id);
  }

  private static String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  /** With the broader ones that it lies in. */
  private void hazard(Hazard hazard) {
    String name = hazard.name();
    List<String> parts = List.of(name.split("\\."));
    for (int end = 1; end <= parts.size(); end++) {
      String broader = String.join(".", parts.subList(0, end));
      hazards.add(broader, parts.get(end - 1));
    }
  }
}
