package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.name.NameKey;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Directory;
import io.foreknown.feeds.lookup.Known;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ISO 3166-2 code of GeoNames' first-level divisions by their names, as the two count
 * them differently and neither publishes a table. First by the whole name; then, among what is left
 * over, without words such as "province". A name that several have is not used.
 */
final class Admin1Names {
  private static final Set<String> KIND_WORDS =
      Set.of(
          "autonomous",
          "canton",
          "city",
          "county",
          "department",
          "district",
          "division",
          "emirate",
          "governorate",
          "krai",
          "municipality",
          "oblast",
          "of",
          "okrug",
          "parish",
          "prefecture",
          "province",
          "region",
          "republic",
          "state",
          "voivodeship");

  /** Country and name, to the subdivisions of that name. */
  private final Map<String, Set<String>> whole = new HashMap<>();

  private final Map<String, Set<String>> bare = new HashMap<>();

  Admin1Names(Directory.Builder<Place> places) {
    places
        .all()
        .filter(known -> known.value().level() == Level.REGION && IsoCode.isCode(known.id()))
        .forEach(this::add);
  }

  private void add(Known<Place> region) {
    String country = region.id().substring(0, 2);
    for (String name : region.names()) {
      String key = NameKey.of(name);
      whole.computeIfAbsent(country + key, any -> new HashSet<>()).add(region.id());
      bare.computeIfAbsent(country + bare(key), any -> new HashSet<>()).add(region.id());
    }
  }

  private static String bare(String key) {
    String bare =
        Arrays.stream(key.split(" ", -1))
            .filter(word -> !KIND_WORDS.contains(word))
            .collect(Collectors.joining(" "));
    return bare.isEmpty() ? key : bare;
  }

  /** The ISO codes of those divisions for which one was found, by GeoNames' code. */
  Map<String, String> codes(List<Admin1> divisions) {
    Map<String, String> found = new HashMap<>();
    found.putAll(oneToOne(divisions, division -> candidates(whole, division, key -> key)));
    Set<String> taken = new HashSet<>(found.values());
    List<Admin1> left = divisions.stream().filter(one -> !found.containsKey(one.code())).toList();
    found.putAll(
        oneToOne(
            left,
            division -> {
              Set<String> candidates = candidates(bare, division, Admin1Names::bare);
              candidates.removeAll(taken);
              return candidates;
            }));
    return found;
  }

  private static Set<String> candidates(
      Map<String, Set<String>> index, Admin1 division, UnaryOperator<String> form) {
    return Stream.of(division.name(), division.ascii())
        .map(NameKey::of)
        .map(key -> index.getOrDefault(division.country() + form.apply(key), Set.of()))
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Map<String, String> oneToOne(
      List<Admin1> divisions, Function<Admin1, Set<String>> candidates) {
    Map<String, String> codes = new HashMap<>();
    Map<String, String> taker = new HashMap<>();
    for (Admin1 division : divisions) {
      String only = only(candidates.apply(division));
      if (only != null) {
        String rival = taker.put(only, division.code());
        if (rival == null) {
          codes.put(division.code(), only);
        } else {
          codes.remove(rival);
        }
      }
    }
    return codes;
  }

  private static @Nullable String only(Set<String> candidates) {
    return candidates.size() == 1 ? candidates.iterator().next() : null;
  }
}
