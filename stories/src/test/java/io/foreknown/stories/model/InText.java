package io.foreknown.stories.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.Story;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.CountFinder;
import io.foreknown.stories.name.State;
import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.text.Token;
import io.foreknown.stories.time.TimeFinder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be shown of a model, said a second time and more coarsely than the verifier says it: all
 * that is no word of a list stands in the sentences of the evidence. Of stories without lookups.
 */
final class InText {
  private final Story story;
  private final StoryText text;
  private final List<Sentence> evidence;

  private InText(Story story, Draft draft) {
    this.story = story;
    this.text = StoryText.of(story.text());
    this.evidence =
        text.sentences().stream()
            .filter(
                sentence ->
                    draft.evidence().stream()
                        .anyMatch(each -> each.range().overlaps(sentence.range())))
            .toList();
  }

  /** Fails if something that is shown does not stand there. */
  static void check(Story story, Draft draft) {
    assertThat(draft.evidence())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.range().of(story.text())).isEqualTo(each.exact()));
    InText in = new InText(story, draft);
    for (Map.Entry<Path, io.foreknown.stories.draft.Field> each : draft.fields().entrySet()) {
      in.check(each.getKey(), each.getValue().value());
    }
  }

  private void check(Path path, Value value) {
    if (value instanceof Value.OfSpan of) {
      List<Instant> ends = new ArrayList<>();
      TimeFinder times =
          new TimeFinder(
              LocalDate.ofInstant(Objects.requireNonNull(story.publishedAt()), ZoneOffset.UTC));
      evidence.forEach(
          sentence ->
              times.in(sentence).stream()
                  .filter(hit -> hit.span() != null || hit.length() != null)
                  .forEach(hit -> ends.add(hit.span() == null ? of.span().to() : hit.span().to())));
      assertThat(ends).as("%s", path).contains(of.span().to());
    } else if (value instanceof Value.OfCount of) {
      assertThat(evidence.stream().flatMap(sentence -> CountFinder.in(sentence).stream()))
          .as("%s", path)
          .anySatisfy(hit -> assertThat(hit.count()).isEqualTo(of.count()));
    } else if (value instanceof Value.OfPlaces of) {
      of.places().forEach(this::check);
    } else if (value instanceof Value.OfWord of && path == Path.QUOTE) {
      assertThat(text.quotations().stream().map(range -> range.of(story.text())))
          .anySatisfy(quotation -> assertThat(quotation).contains(of.word()));
    } else {
      parties(value).forEach(this::check);
    }
    assertThat(isOfKind(path, value)).as("%s holds %s", path, value).isTrue();
  }

  private static boolean isOfKind(Path path, Value value) {
    return switch (path) {
      case BEGAN, ISSUED, VALIDITY, SAID -> value instanceof Value.OfSpan;
      case KILLED, INJURED -> value instanceof Value.OfCount;
      case PLACES, TARGETS -> value instanceof Value.OfPlaces;
      case ISSUER, SPEAKER -> value instanceof Value.OfParty;
      case RECIPIENTS, SUSPECTS, ATTRIBUTED_TO -> value instanceof Value.OfParties;
      case PERPETRATORS -> value instanceof Value.OfPerpetrators;
      case POSITION -> value instanceof Value.OfPosition;
      case HAZARD, OUTCOME, AUDIENCE, PREDICATE, POLARITY, BASIS, QUOTE ->
          value instanceof Value.OfWord of && (path == Path.QUOTE || isPlain(of.word()));
      case ABOUT -> false;
    };
  }

  private static boolean isPlain(String word) {
    return word.matches("[a-z.-]+");
  }

  private static List<Party> parties(Value value) {
    if (value instanceof Value.OfParty of) {
      return List.of(of.party());
    }
    if (value instanceof Value.OfParties of) {
      return of.parties();
    }
    Perpetrators blamed =
        value instanceof Value.OfPerpetrators of
            ? of.perpetrators()
            : value instanceof Value.OfPosition position
                    && position.position() instanceof Position.OfParties parties
                ? parties.perpetrators()
                : null;
    return blamed == null ? List.of() : blamed.parties();
  }

  private void check(Party party) {
    assertThat(party.id()).startsWith("name:");
    assertThat(words()).as("%s", party).containsAll(said(party.name()));
    party.lineage().forEach(id -> assertThat(words()).containsAll(said(bare(id))));
  }

  private void check(Place place) {
    assertThat(place.geometry()).isNull();
    for (String id : lineage(place)) {
      State state = States.shipped().coded(id);
      if (state == null) {
        assertThat(id).startsWith("name:");
      } else {
        assertThat(all()).containsAnyElementsOf(tokens(named(state)));
      }
    }
    State state = States.shipped().coded(place.id());
    if (state == null && !isCapital(place)) {
      assertThat(words()).as("%s", place).containsAll(tokens(place.name()));
    }
  }

  /** "In the capital". */
  private boolean isCapital(Place place) {
    return words().contains("capital") && States.shipped().ofCapital(place.name()) != null;
  }

  private static List<String> lineage(Place place) {
    List<String> ids = new ArrayList<>(List.of(place.id()));
    ids.addAll(place.lineage());
    return ids;
  }

  /** A government may be named by its country or capital alone. */
  private Set<String> said(String name) {
    Set<String> words = tokens(name);
    if (words.remove("government")) {
      words.removeIf(word -> States.shipped().ofAdjective(word) != null);
      words.removeIf(word -> Set.of("south", "north", "new", "saudi").contains(word));
    }
    return words;
  }

  private static String bare(String id) {
    return id.replaceFirst("^name:", "").replace('-', ' ');
  }

  private static String named(State state) {
    return String.join(" ", state.names())
        + " "
        + String.join(" ", state.adjectives())
        + " "
        + state.capital();
  }

  private Set<String> words() {
    return tokens(evidence.stream().map(Sentence::text).collect(Collectors.joining(" ")));
  }

  private Set<String> all() {
    return tokens(story.text());
  }

  private static Set<String> tokens(String text) {
    return StoryText.of(text.replace('-', ' ').replace(".", " ")).sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(Token::isWord)
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
