package io.foreknown.stories.model;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Marked;
import io.foreknown.stories.mention.CountHit;
import io.foreknown.stories.mention.PartyNamer;
import io.foreknown.stories.mention.PlaceHit;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Token;
import io.foreknown.stories.time.TimeHit;
import io.foreknown.stories.verify.Dropped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one claim from the words that a model gives for them. Words that do not stand
 * in the cited sentences, or that mean nothing, leave their field open and are counted.
 */
final class FieldReader {
  /** Characters and words of a name; beyond, it is none. */
  private static final int LONGEST_NAME = 200;

  private static final int MOST_WORDS = 12;

  private final SaidClaim claim;
  private final List<Marked> cited;
  private final PartyNamer namer;
  private final List<Dropped> dropped;
  private final Map<Path, Field> fields = new EnumMap<>(Path.class);

  /** Words where they stand. */
  private record Found(Marked marked, Range range) {
    String text() {
      return range.of(marked.sentence().story());
    }

    List<Token> tokens() {
      return marked.sentence().tokens().stream()
          .filter(token -> range.contains(token.range()))
          .toList();
    }
  }

  FieldReader(SaidClaim claim, List<Marked> cited, Names names, List<Dropped> dropped) {
    this.claim = claim;
    this.cited = cited;
    this.namer = new PartyNamer(names, Set.of());
    this.dropped = dropped;
  }

  /** What has been read. */
  Map<Path, Field> read() {
    return fields;
  }

  /** Whether the model gives words for a field. */
  boolean isSaid(String name) {
    return !claim.word(name).isEmpty();
  }

  void put(Path path, Value value, Range range) {
    fields.put(path, new Field(value, range, How.MODEL, null));
  }

  /** A word that the model chooses from a list, for what is said here. */
  void word(Path path, String name, Range range) {
    if (isSaid(name)) {
      put(path, new Value.OfWord(claim.word(name)), range);
    }
  }

  /** The one day, or stretch of days, that the words name by themselves. */
  void day(Path path, String name) {
    TimeHit hit = time(path, name);
    if (hit != null && hit.span() != null) {
      fields.put(path, dated(hit, hit.span()));
    } else if (hit != null) {
      drop("date", path, "hangs on something else");
    }
  }

  /** From when it was given to the end that is named, or for as long; else the days named. */
  void validity(String name) {
    TimeHit hit = time(Path.VALIDITY, name);
    Field issued = fields.get(Path.ISSUED);
    Span given = issued != null && issued.value() instanceof Value.OfSpan of ? of.span() : null;
    Span span = hit == null ? null : validity(hit, given);
    if (hit != null && span != null) {
      fields.put(Path.VALIDITY, dated(hit, span));
    } else if (hit != null) {
      drop("date", Path.VALIDITY, "hangs on something else");
    }
  }

  private static @Nullable Span validity(TimeHit hit, @Nullable Span given) {
    Span named = hit.span();
    if (given == null || (named != null && !hit.until())) {
      return hit.until() ? null : named;
    }
    if (hit.length() != null) {
      return new Span(given.from(), given.to().plus(hit.length()));
    }
    return named != null && given.from().isBefore(named.to())
        ? new Span(given.from(), named.to())
        : null;
  }

  private static Field dated(TimeHit hit, Span span) {
    return new Field(
        new Value.OfSpan(span),
        hit.range(),
        How.MODEL,
        hit.kind() == TimeHit.Kind.DEICTIC ? "counted from the day of publication" : null);
  }

  private @Nullable TimeHit time(Path path, String name) {
    Found found = found(path, claim.word(name));
    if (found == null) {
      return null;
    }
    List<TimeHit> hits =
        found.marked().times().stream().filter(hit -> hit.range().overlaps(found.range())).toList();
    return one("date", path, hits);
  }

  void count(Path path, String name) {
    Found found = found(path, claim.word(name));
    if (found == null) {
      return;
    }
    CountHit hit =
        one(
            "number",
            path,
            found.marked().counts().stream()
                .filter(each -> each.range().overlaps(found.range()))
                .toList());
    if (hit != null) {
      Count count = hit.count();
      put(path, new Value.OfCount(count), hit.range());
    }
  }

  /** As the places of the sentence are read; of several, which lie in each other, the first. */
  void place(Path path, String name) {
    Found found = found(path, claim.word(name));
    if (found == null) {
      return;
    }
    PlaceHit hit =
        found.marked().places().stream()
            .filter(each -> each.range().overlaps(found.range()))
            .findFirst()
            .orElse(null);
    if (hit != null) {
      put(path, new Value.OfPlaces(List.of(hit.place())), hit.range());
    } else if (isName(found) && Character.isUpperCase(found.text().charAt(0))) {
      String text = found.text().replaceAll("\\s+", " ");
      Place own = new Place(OwnId.of(text), text, null, Level.CITY, List.of(), null);
      put(path, new Value.OfPlaces(List.of(own)), found.range());
    } else {
      drop("place", path, "names no place");
    }
  }

  void party(Path path, String name) {
    Found found = named(path, claim.word(name));
    if (found != null) {
      put(path, new Value.OfParty(namer.party(found.text())), found.range());
    }
  }

  /** Those that stand in the sentence of the first. */
  void parties(Path path, String name) {
    List<Party> parties = new ArrayList<>();
    Range range = null;
    Marked marked = null;
    for (String words : claim.words(name)) {
      Found found = named(path, words);
      if (found != null
          && (marked == null || marked.sentence().equals(found.marked().sentence()))) {
        Party party = namer.party(found.text());
        marked = found.marked();
        range = range == null ? found.range() : range.hull(found.range());
        if (!parties.contains(party)) {
          parties.add(party);
        }
      } else if (found != null) {
        drop("party", path, "is named in another sentence than the first");
      }
    }
    if (range != null) {
      put(path, new Value.OfParties(parties), range);
    }
  }

  void perpetrators(Path path, String name) {
    parties(path, name);
    Field field = fields.remove(path);
    if (field != null && field.value() instanceof Value.OfParties of) {
      put(path, new Value.OfPerpetrators(new Perpetrators(of.parties(), false)), field.range());
    }
  }

  /** Who is said to have done it. */
  void blamed(String name, boolean sole) {
    Found found = named(Path.POSITION, claim.word(name));
    if (found != null) {
      Perpetrators blamed = new Perpetrators(List.of(namer.party(found.text())), sole);
      put(Path.POSITION, new Value.OfPosition(new Position.OfParties(blamed)), found.range());
    }
  }

  /** Who says so, and whether by a name. */
  void attribution(String name) {
    Found found = named(Path.ATTRIBUTED_TO, claim.word(name));
    if (found != null) {
      Party party = namer.party(found.text());
      put(Path.ATTRIBUTED_TO, new Value.OfParties(List.of(party)), found.range());
      basis(Path.ATTRIBUTED_TO);
    }
  }

  /** By a name, or only by what somebody is, as the words of another field have it. */
  void basis(Path path) {
    Field of = fields.get(path);
    if (of != null) {
      boolean named =
          cited.stream()
              .flatMap(marked -> marked.sentence().tokens().stream())
              .filter(token -> of.range().contains(token.range()))
              .anyMatch(Token::isCapital);
      put(Path.BASIS, new Value.OfWord(named ? "named" : "anonymous"), of.range());
    }
  }

  void quote(String name) {
    Found found = found(Path.QUOTE, claim.word(name));
    if (found != null) {
      put(Path.QUOTE, new Value.OfWord(found.text()), found.range());
    }
  }

  /** Words that are short enough for a name; without a possessive ending. */
  private @Nullable Found named(Path path, String words) {
    Found found = found(path, words);
    if (found == null) {
      return null;
    }
    if (!isName(found)) {
      drop("party", path, "is no name");
      return null;
    }
    List<Token> tokens = found.tokens();
    Token last = tokens.get(tokens.size() - 1);
    boolean owns = tokens.size() > 1 && (last.is("'s") || last.is("’s"));
    return owns
        ? new Found(
            found.marked(),
            new Range(found.range().from(), tokens.get(tokens.size() - 2).range().to()))
        : found;
  }

  private static boolean isName(Found found) {
    return found.text().length() <= LONGEST_NAME && found.tokens().size() <= MOST_WORDS;
  }

  /** In the first of the cited sentences that has the words; null when none were given, or none. */
  private @Nullable Found found(Path path, String words) {
    if (words.isEmpty()) {
      return null;
    }
    for (Marked marked : cited) {
      Range range = Copied.in(marked.sentence(), words);
      if (range != null) {
        return new Found(marked, range);
      }
    }
    drop("evidence", path, "does not stand in its evidence");
    return null;
  }

  private <T> @Nullable T one(String check, Path path, List<T> hits) {
    if (hits.size() == 1) {
      return Objects.requireNonNull(hits.get(0));
    }
    drop(check, path, hits.isEmpty() ? "means nothing that is read" : "means several");
    return null;
  }

  private void drop(String check, Path path, String why) {
    dropped.add(new Dropped(check, path.field(), why));
  }
}
