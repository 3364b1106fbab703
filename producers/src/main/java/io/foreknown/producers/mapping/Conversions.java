package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Level;
import io.foreknown.producers.mapping.LocalTimes.Pattern;
import io.foreknown.producers.mapping.PlaceOf.Unknown;
import io.foreknown.producers.mapping.Shapes.Order;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the conversions of a mapping, one method each. */
final class Conversions {
  private static final Template NOTHING = new Template(List.of());

  private final Parts parts;
  private final ZoneId zone;
  private final Map<String, Map<String, JsonNode>> tables;
  private final Registers registers;
  private final Map<String, BiFunction<Setting, String, @Nullable Expression>> readers =
      new TreeMap<>();

  Conversions(
      Parts parts, ZoneId zone, Map<String, Map<String, JsonNode>> tables, Registers registers) {
    this.parts = parts;
    this.zone = zone;
    this.tables = tables;
    this.registers = registers;
    readers.put("$date", this::date);
    readers.put("$each", this::each);
    readers.put("$first", this::first);
    readers.put("$lookup", this::lookup);
    readers.put("$number", this::number);
    readers.put("$party", this::party);
    readers.put("$place", this::place);
    readers.put("$point", this::point);
    readers.put("$polygon", this::polygon);
    readers.put("$time", this::time);
  }

  /** Null when there is a problem, which is noted. */
  @Nullable Expression read(String name, Setting told, String path) {
    BiFunction<Setting, String, @Nullable Expression> reader = readers.get(name);
    if (reader == null) {
      told.refuse(
          "unknown conversion '%s'; there are %s"
              .formatted(name, String.join(", ", readers.keySet())));
      return null;
    }
    told.field(name);
    Expression expression = reader.apply(told, path);
    told.refuseOthers();
    return expression;
  }

  private static @Nullable Template template(Setting told) {
    return told.required(Template::parse);
  }

  private @Nullable Expression number(Setting told, String path) {
    return reading(template(told.field("$number")), path, Numbers::node);
  }

  private static @Nullable Expression reading(
      @Nullable Template text, String path, Function<String, JsonNode> reading) {
    return text == null ? null : new TextReading(path, text, reading);
  }

  private @Nullable Expression lookup(Setting told, String path) {
    Template text = template(told.field("$lookup"));
    String name = told.field("in").required(any -> any);
    JsonNode otherwise = told.field("otherwise").isPresent() ? told.node().get("otherwise") : null;
    Map<String, JsonNode> table = name == null ? null : tables.get(name);
    if (name != null && table == null) {
      told.field("in")
          .refuse("there is no table '%s', but %s".formatted(name, new TreeSet<>(tables.keySet())));
    }
    return table == null ? null : reading(text, path, row -> meant(row, name, table, otherwise));
  }

  private static JsonNode meant(
      String text,
      @Nullable String name,
      Map<String, JsonNode> table,
      @Nullable JsonNode otherwise) {
    JsonNode value = table.getOrDefault(text, otherwise);
    if (value == null) {
      throw new InvalidValueException(
          "'%s' is not in the table %s".formatted(Shown.of(text), name));
    }
    return value;
  }

  private @Nullable Expression time(Setting told, String path) {
    Template text = template(told.field("$time"));
    List<Pattern> patterns = new ArrayList<>();
    Setting format = told.field("format");
    for (String pattern : format.texts()) {
      Pattern parsed = pattern(format, pattern);
      if (parsed != null) {
        patterns.add(parsed);
      }
    }
    if (!format.isPresent()) {
      format.refuse("is missing, a pattern such as dd.MM.uuuu HH:mm is expected");
    }
    LocalTimes clock = new LocalTimes(patterns, zoneOf(told));
    return reading(text, path, clock::read);
  }

  private static @Nullable Pattern pattern(Setting format, String text) {
    try {
      String proleptic = text.replace("yyyy", "uuuu");
      return new Pattern(
          text,
          DateTimeFormatter.ofPattern(proleptic, Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      format.refuse("'%s' is no pattern of a time: %s".formatted(text, e.getMessage()));
      return null;
    }
  }

  private ZoneId zoneOf(Setting told) {
    return told.field("zone").parsedOr(zone, MappingFile::zone);
  }

  private @Nullable Expression date(Setting told, String path) {
    Setting day = told.field("$date");
    Template year = template(day.field("year"));
    Template month = day.field("month").parsedOr(NOTHING, Template::parse);
    Template dayOfMonth = day.field("day").parsedOr(NOTHING, Template::parse);
    day.refuseOthers();
    LocalTimes clock = new LocalTimes(List.of(), zoneOf(told));
    return year == null ? null : new DateOf(path, List.of(year, month, dayOfMonth), clock);
  }

  private @Nullable Expression polygon(Setting told, String path) {
    Template text = template(told.field("$polygon"));
    Order order = told.field("order").parsedOr(Order.LONLAT, word(Order.class));
    return reading(text, path, cell -> Shapes.polygon(cell, order));
  }

  private @Nullable Expression point(Setting told, String path) {
    return point(path, told.field("$point"));
  }

  private static @Nullable PointOf point(String path, Setting told) {
    Template lon = template(told.field("lon"));
    Template lat = template(told.field("lat"));
    told.refuseOthers();
    return lon == null || lat == null ? null : new PointOf(path, lon, lat);
  }

  private @Nullable Expression place(Setting told, String path) {
    Template name = template(told.field("$place"));
    List<Template> in = new ArrayList<>();
    for (Setting around : told.field("in").entries()) {
      Template text = template(around);
      if (text != null) {
        in.add(text);
      }
    }
    Level level = told.field("level").parsed(word(Level.class));
    Setting at = told.field("at");
    PointOf point = at.isPresent() ? point(path + ".geometry", at) : null;
    Template kind = told.field("kind").parsed(Template::parse);
    Unknown unknown = told.field("unknown").parsedOr(Unknown.KEEP, word(Unknown.class));
    return name == null
        ? null
        : new PlaceOf(path, name, in, level, point, kind, unknown, registers.gazetteer());
  }

  private @Nullable Expression party(Setting told, String path) {
    Template name = template(told.field("$party"));
    Unknown unknown = told.field("unknown").parsedOr(Unknown.KEEP, word(Unknown.class));
    return name == null ? null : new PartyOf(path, name, unknown, registers.parties());
  }

  private @Nullable Expression first(Setting told, String path) {
    return new FirstOf(parts.all(told.field("$first"), path));
  }

  private @Nullable Expression each(Setting told, String path) {
    Template text = template(told.field("$each"));
    String between = told.field("between").parsedOr(",", any -> any);
    if (between.isEmpty()) {
      told.field("between").refuse("is empty, what parts the entries is expected");
    }
    Setting as = told.field("as");
    if (!as.isPresent()) {
      as.refuse("is missing, what each entry makes is expected, for instance {id: \"{each}\"}");
    }
    Expression entry = as.isPresent() ? parts.read(as, path) : null;
    return text == null || entry == null ? null : new EachOf(text, between, entry);
  }

  private static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
    return text -> {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
          return constant;
        }
      }
      throw new InvalidValueException(
          "'%s' is none of %s"
              .formatted(text, Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    };
  }
}
