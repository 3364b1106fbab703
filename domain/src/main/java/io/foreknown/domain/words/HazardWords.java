package io.foreknown.domain.words;

import io.foreknown.domain.claim.Hazard;

/** Hazards in plain words. */
public final class HazardWords {
  private HazardWords() {}

  /** Such as "Flood" for {@code met.flood}: its narrowest word, unless the table says more. */
  public static String of(Hazard hazard) {
    String words = WordTable.find("hazard." + hazard.name());
    return words == null ? narrowest(hazard.name()) : words;
  }

  private static String narrowest(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).replace('-', ' ');
    return Character.toUpperCase(last.charAt(0)) + last.substring(1);
  }
}
