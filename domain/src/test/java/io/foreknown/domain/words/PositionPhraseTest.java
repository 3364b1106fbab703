package io.foreknown.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PositionPhraseTest {
  @ParameterizedTest
  @CsvFileSource(resources = "positions.tsv", delimiter = '\t')
  void whatIsHeldIsASentenceFromOneTable(
      String predicate, String polarity, String position, String words) {
    Stance stance = new Stance(held(position), Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)));

    assertThat(PositionPhrase.of(predicate, stance)).isEqualTo(words.replaceFirst("\\|", ""));
  }

  private static Position held(String position) {
    List<String> parts = Arrays.asList(position.split(" "));
    List<String> named = parts.subList(1, parts.size());
    return switch (parts.get(0)) {
      case "truth" -> new Position.OfTruth(named.contains("true"));
      case "count" -> new Position.OfCount(new Count(number(named.get(0)), number(named.get(1))));
      case "scale" -> new Position.OfScale(named.get(0), named.get(1));
      case "when" -> new Position.OfTime(Span.ofDay(LocalDate.parse(named.get(0))));
      case "where" -> new Position.OfPlaces(places(named).toList());
      default ->
          new Position.OfParties(
              new Perpetrators(
                  named.stream().map(name -> new Party(name, name, List.of())).toList(),
                  parts.get(0).equals("only")));
    };
  }

  private static @Nullable Long number(String text) {
    return text.equals("-") ? null : Long.valueOf(text);
  }

  private static Stream<Place> places(List<String> names) {
    return names.stream().map(name -> new Place(name, name, null, Level.SITE, List.of(), null));
  }
}
