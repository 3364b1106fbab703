package io.foreknown.stories.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.name.NameKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The states of the world, by their names, adjectives and capitals. */
public final class States {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final States SHIPPED = read();

  private final Map<String, State> byName = new HashMap<>();
  private final Map<String, State> byAdjective = new HashMap<>();
  private final Map<String, State> byCode = new HashMap<>();
  private final Map<String, State> byCapital = new HashMap<>();
  private final Map<String, State> byCity = new HashMap<>();

  private States() {}

  /** All of them. */
  public static States shipped() {
    return SHIPPED;
  }

  private static States read() {
    States states = new States();
    lines("states.tsv").forEach(states::add);
    lines("datelines.tsv").forEach(states::addCities);
    return states;
  }

  private static List<String> lines(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(States.class.getResourceAsStream(file)), UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addCities(String line) {
    String[] columns = TAB.split(line, -1);
    State state = Objects.requireNonNull(byCode.get(columns[0]), columns[0]);
    List.of(BAR.split(columns[1], -1)).forEach(city -> byCity.put(NameKey.of(city), state));
  }

  private void add(String line) {
    String[] columns = TAB.split(line, -1);
    List<String> names = List.of(BAR.split(columns[1], -1));
    List<String> adjectives = List.of(BAR.split(columns[2], -1));
    String adjective = adjectives.get(0);
    State state = new State(columns[0], adjective + " government", names, adjectives, columns[3]);
    byCode.put(columns[0], state);
    names.forEach(name -> byName.put(NameKey.of(name), state));
    adjectives.forEach(word -> byAdjective.put(NameKey.of(word), state));
    if (!columns[3].isEmpty()) {
      byCapital.put(NameKey.of(columns[3]), state);
    }
  }

  /** The state of this name; null for none. */
  public @Nullable State named(String name) {
    return byName.get(key(name));
  }

  /** The state that an adjective speaks of, as in "Iranian"; null for none. */
  public @Nullable State ofAdjective(String word) {
    return isPronoun(word) ? null : byAdjective.get(key(word));
  }

  /** The state whose government a capital may stand for; null for none. */
  public @Nullable State ofCapital(String name) {
    return byCapital.get(key(name));
  }

  /**
   * The state of a capital, or of another city that stands alone at the head of reports, or null.
   */
  public @Nullable State ofDateline(String city) {
    State capital = ofCapital(city);
    return capital == null ? byCity.get(NameKey.of(city)) : capital;
  }

  /** The state of an ISO code; null for none. */
  public @Nullable State coded(String code) {
    return byCode.get(code);
  }

  /** By name or adjective. */
  public @Nullable State of(String word) {
    State named = named(word);
    return named == null ? ofAdjective(word) : named;
  }

  /** "Us" at the head of a sentence is no state. */
  private static boolean isPronoun(String word) {
    return word.equals("Us");
  }

  /** Points within initials part no words: U.S. is US. */
  private static String key(String name) {
    return NameKey.of(name.indexOf('.') < 0 ? name : name.replace(".", ""));
  }
}
