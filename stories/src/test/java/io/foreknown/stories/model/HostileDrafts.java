package io.foreknown.stories.model;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.Story;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Evidence;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.CountFinder;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.time.TimeFinder;
import io.foreknown.stories.time.TimeHit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Drafts as no honest proposer makes them: half of what is in them is true of the story or nearly,
 * half is made up; any value may stand in any field, on any words.
 */
final class HostileDrafts {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 14);
  private static final List<String> IDS =
      List.of("islamic-state", "pm-office", "geonames:524901", "moscow", "FR", "name:", "name:x");

  private final Random chance;
  private final StoryText text;

  HostileDrafts(Story story, long seed) {
    this.chance = new Random(seed);
    this.text = StoryText.of(story.text());
  }

  Draft draft() {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i <= chance.nextInt(3); i++) {
      evidence.add(evidence());
    }
    ClaimType type = pick(List.of(ClaimType.INCIDENT, ClaimType.WARNING, ClaimType.STATEMENT));
    Map<Path, Field> fields = new EnumMap<>(Path.class);
    required(type).forEach(path -> fields.put(path, field(path, evidence)));
    for (int i = 0; i < 6; i++) {
      Path path = pick(List.of(Path.values()));
      fields.put(path, field(path, evidence));
    }
    return new Draft(type, fields, evidence, chance.nextBoolean());
  }

  private static List<Path> required(ClaimType type) {
    return type == ClaimType.STATEMENT
        ? List.of(Path.PREDICATE, Path.POSITION, Path.SPEAKER)
        : List.of(Path.HAZARD, Path.OUTCOME);
  }

  private Evidence evidence() {
    return switch (chance.nextInt(8)) {
      case 0 -> new Evidence(new Range(0, text.text().length()), text.text());
      case 1 -> new Evidence(stretch(sentence()), "made up");
      case 2 -> {
        Range range = stretch(sentence());
        yield new Evidence(range, range.of(text.text()));
      }
      default -> Evidence.of(sentence());
    };
  }

  private Field field(Path path, List<Evidence> evidence) {
    Path kind = chance.nextInt(8) == 0 ? pick(List.of(Path.values())) : path;
    Sentence near =
        text.sentences().stream()
            .filter(
                sentence ->
                    sentence.range().overlaps(evidence.get(0).range()) && chance.nextInt(4) > 0)
            .findFirst()
            .orElseGet(this::sentence);
    Range range = stretch(near);
    return new Field(value(kind, near, range), range, How.MODEL, null);
  }

  private Value value(Path kind, Sentence near, Range range) {
    return switch (kind) {
      case BEGAN, ISSUED, VALIDITY, SAID -> new Value.OfSpan(span(near));
      case KILLED, INJURED -> new Value.OfCount(count(near));
      case PLACES, TARGETS -> new Value.OfPlaces(List.of(place(range)));
      case ISSUER, SPEAKER -> new Value.OfParty(party(range));
      case RECIPIENTS, SUSPECTS, ATTRIBUTED_TO ->
          new Value.OfParties(List.of(party(range), party(range)));
      case PERPETRATORS -> new Value.OfPerpetrators(blamed(range));
      case POSITION ->
          new Value.OfPosition(
              pick(
                  List.of(
                      new Position.OfTruth(true),
                      new Position.OfTruth(false),
                      new Position.OfScale("general", "site"),
                      new Position.OfParties(blamed(range)))));
      case HAZARD -> word("transport.water", "met.flood", "security.terrorism.bombing", "x.y", "!");
      case OUTCOME -> word("occurred", "foiled", "disproved", "won");
      case AUDIENCE -> word("public", "private", "nobody");
      case POLARITY -> word("denies", "affirms", "shrugs");
      case BASIS -> word("named", "anonymous", "rumour");
      case PREDICATE -> word("warning.received", "incident.perpetrator", "warning.issued", "x");
      case QUOTE -> word(range.of(text.text()), "We knew it all along");
      case ABOUT -> word("story:other#1");
    };
  }

  private Value word(String... words) {
    return new Value.OfWord(pick(List.of(words)));
  }

  private Perpetrators blamed(Range range) {
    return new Perpetrators(List.of(party(range)), chance.nextBoolean());
  }

  /** A time of the sentence, of another one, or of none. */
  private Span span(Sentence near) {
    List<Span> spans =
        Stream.of(near, sentence())
            .flatMap(sentence -> new TimeFinder(PUBLISHED).in(sentence).stream())
            .map(TimeHit::span)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    Span made = Span.ofDay(PUBLISHED.minusDays(chance.nextInt(400)));
    if (spans.isEmpty()) {
      return made;
    }
    Span one = pick(spans);
    Duration by = Duration.ofDays(1 + chance.nextInt(9));
    return pick(List.of(one, one, made, new Span(one.from().minus(by), one.to().minus(by))));
  }

  private Count count(Sentence near) {
    List<Count> counts =
        new ArrayList<>(
            Stream.of(near, sentence())
                .flatMap(sentence -> CountFinder.in(sentence).stream())
                .map(hit -> hit.count())
                .toList());
    counts.add(Count.exactly(1 + chance.nextInt(200)));
    counts.add(new Count(1L + chance.nextInt(200), null));
    return pick(counts);
  }

  /** Named by the words, by others, or by words from two places; under its id, or a stolen one. */
  private Party party(Range range) {
    String name = name(range);
    String id = chance.nextInt(3) == 0 ? pick(IDS) : OwnId.of(name);
    return new Party(id, name, chance.nextInt(4) == 0 ? List.of(pick(IDS)) : List.of());
  }

  private Place place(Range range) {
    String name = name(range);
    String id = chance.nextInt(3) == 0 ? pick(IDS) : OwnId.of(name);
    List<String> lineage = chance.nextInt(3) == 0 ? List.of(pick(IDS)) : List.of();
    return new Place(id, name, null, pick(List.of(Level.values())), lineage, null);
  }

  private String name(Range range) {
    String words = range.of(text.text());
    String others = stretch(sentence()).of(text.text());
    String mixed = words.split(" ", -1)[0] + " " + others;
    String name = pick(List.of(words, words, others, mixed, "Wilma Quist", "<b>Police</b>"));
    return name.isBlank() ? "x" : name.substring(0, Math.min(100, name.length()));
  }

  private Sentence sentence() {
    return pick(text.sentences());
  }

  private Range stretch(Sentence sentence) {
    int from = chance.nextInt(sentence.size());
    int to = Math.min(sentence.size(), from + 1 + chance.nextInt(5));
    return sentence.range(from, to);
  }

  private <T> T pick(List<T> all) {
    return Objects.requireNonNull(all.get(chance.nextInt(all.size())));
  }
}
