package io.foreknown.producers.mapping;

import io.foreknown.producers.gazetteer.Gazetteer;
import io.foreknown.producers.party.Parties;

/** Where a mapping looks up names. */
public record Registers(Gazetteer gazetteer, Parties parties) {
  /** Those that the product brings along. */
  public static Registers shipped() {
    return new Registers(Gazetteer.shipped(), Parties.shipped());
  }
}
