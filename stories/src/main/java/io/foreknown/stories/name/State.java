package io.foreknown.stories.name;

import java.util.List;

/**
 * A state with the words that news has for it.
 *
 * @param code ISO 3166-1
 * @param government how its government is called
 * @param names of the country
 * @param adjectives of the country, and what its people are called
 * @param capital which news uses for the government
 */
public record State(
    String code, String government, List<String> names, List<String> adjectives, String capital) {
  /** Copies the lists. */
  public State {
    names = List.copyOf(names);
    adjectives = List.copyOf(adjectives);
  }
}
