package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.problem.Problems;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts that plain lines have in common, each read once: what the same bytes meant before, they
 * mean again. For any number of threads, each with a scanner of its own.
 */
final class PlainParts {
  private static final Level[] LEVELS = {
    Level.COUNTRY, Level.REGION, Level.CITY, Level.DISTRICT, Level.SITE
  };

  private final PlainNames<String> texts;
  private final PlainNames<Hazard> hazards;
  private final PlainNames<Party> parties;
  private final PlainNames<List<String>> lineages;
  private final PlainNames<Place> places;

  /**
   * Nothing is known.
   *
   * @param keys tells numbers that nobody can foresee who writes the lines
   */
  PlainParts(LongSupplier keys) {
    this.texts = new PlainNames<>(keys);
    this.hazards = new PlainNames<>(keys);
    this.parties = new PlainNames<>(keys);
    this.lineages = new PlainNames<>(keys);
    this.places = new PlainNames<>(keys);
  }

  /** The next text, of which there are few. */
  String text(PlainScanner scanner) {
    scanner.text();
    PlainNames<String>.Name name = texts.name(scanner.bytes(), scanner.from(), scanner.to());
    String known = name.meant();
    return known == null ? name.means(scanner.string(Limits.NAME)) : known;
  }

  Hazard hazard(PlainScanner scanner) {
    scanner.text();
    PlainNames<Hazard>.Name name = hazards.name(scanner.bytes(), scanner.from(), scanner.to());
    Hazard known = name.meant();
    if (known != null) {
      return known;
    }
    String text = scanner.ascii(Limits.NAME);
    return name.means(valid(() -> new Hazard(text)));
  }

  private static <T> T valid(Supplier<T> made) {
    try {
      return made.get();
    } catch (InvalidValueException e) {
      throw new UnusualException();
    }
  }

  Party party(PlainScanner scanner) {
    int start = scanner.at();
    scanner.skip('{', '}');
    PlainNames<Party>.Name name = parties.name(scanner.bytes(), start, scanner.at());
    Party known = name.meant();
    return known == null
        ? name.means(whole(scanner.bytes(), start, scanner.at(), ClaimTree::party))
        : known;
  }

  Place place(PlainScanner scanner) {
    int start = scanner.at();
    scanner.skip('{', '}');
    int end = scanner.at();
    PlainNames<Place>.Name name = places.name(scanner.bytes(), start, end);
    Place known = name.meant();
    if (known != null) {
      return known;
    }
    scanner.goTo(start);
    Place place = usual(scanner);
    Place read = place == null ? whole(scanner.bytes(), start, end, ClaimTree::place) : place;
    scanner.goTo(end);
    return name.means(read);
  }

  /** Null when there is a problem. */
  @FunctionalInterface
  private interface NodeReader<T> {
    @Nullable T read(JsonNode tree, Problems problems);
  }

  /** As the ordinary reader reads it. */
  private static <T> T whole(byte[] bytes, int from, int to, NodeReader<T> nodeReader) {
    try {
      ByteBuffer text = ByteBuffer.wrap(bytes, from, to - from);
      T read = nodeReader.read(StrictJson.object(StrictText.decode(text)), new Problems());
      if (read != null) {
        return read;
      }
    } catch (MalformedException e) {
      // Reported by who reads the whole line.
    }
    throw new UnusualException();
  }

  /** A place with a point, or without geometry; null when it is another, or has problems. */
  private @Nullable Place usual(PlainScanner scanner) {
    try {
      return new PlaceReading(scanner).read();
    } catch (UnusualException | InvalidValueException e) {
      return null;
    }
  }

  List<String> lineage(PlainScanner scanner) {
    int start = scanner.at();
    scanner.skip('[', ']');
    int end = scanner.at();
    PlainNames<List<String>>.Name name = lineages.name(scanner.bytes(), start, end);
    List<String> known = name.meant();
    if (known != null) {
      return known;
    }
    scanner.goTo(start);
    List<String> ids = new ArrayList<>();
    scanner.expect('[');
    if (!scanner.passes(']')) {
      do {
        ids.add(text(scanner));
        scanner.id();
      } while (scanner.goesOn(']'));
    }
    return name.means(List.copyOf(ids));
  }

  /** The reading of one place. */
  private final class PlaceReading {
    private final PlainScanner scanner;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String kind;
    private @Nullable Level level;
    private List<String> lineage = List.of();
    private @Nullable LonLat point;
    private double radiusKm;

    PlaceReading(PlainScanner scanner) {
      this.scanner = scanner;
    }

    Place read() {
      int seen = 0;
      scanner.expect('{');
      do {
        int field = scanner.field(PlainWords.PLACE, seen);
        seen |= 1 << field;
        readField(field);
      } while (scanner.goesOn('}'));
      boolean hasRadius = (seen & 64) != 0;
      if (id == null || (hasRadius && point == null)) {
        throw new UnusualException();
      }
      Geometry area = point == null ? null : new Circle(point, radiusKm);
      return new Place(
          id,
          name == null ? id : name,
          kind,
          level == null ? IsoCode.levelOf(id) : level,
          lineage,
          area);
    }

    private void readField(int field) {
      switch (field) {
        case 0 -> {
          scanner.text();
          id = scanner.id();
        }
        case 1 -> {
          scanner.text();
          name = scanner.string(Limits.NAME);
        }
        case 2 -> kind = text(scanner);
        case 3 -> {
          scanner.text();
          level = LEVELS[scanner.word(PlainWords.LEVELS)];
        }
        case 4 -> lineage = lineage(scanner);
        case 5 -> point = point();
        default -> radiusKm = scanner.number();
      }
    }

    private LonLat point() {
      scanner.expect('{');
      scanner.name();
      requireWord(PlainWords.GEOMETRY[0]);
      scanner.text();
      requireWord(PlainWords.POINT);
      scanner.expect(',');
      scanner.name();
      requireWord(PlainWords.GEOMETRY[1]);
      scanner.expect('[');
      double lon = scanner.number();
      scanner.expect(',');
      double lat = scanner.number();
      scanner.expect(']');
      scanner.expect('}');
      return new LonLat(lon, lat);
    }

    private void requireWord(byte[] word) {
      if (!scanner.is(word)) {
        throw new UnusualException();
      }
    }
  }

  /** Whether the text read last is an address of the web, by the letters of ASCII. */
  static String address(PlainScanner scanner) {
    String text = scanner.ascii(Limits.URL);
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    if (host >= text.length() || "/?#".indexOf(text.charAt(host)) >= 0 || text.indexOf(' ') >= 0) {
      throw new UnusualException();
    }
    return text;
  }
}
