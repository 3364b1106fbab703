package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.StableId;
import io.foreknown.domain.place.Level;
import io.foreknown.feeds.mapping.PlaceOf.Unknown;
import io.foreknown.feeds.mapping.Shapes.Order;
import io.foreknown.feeds.mapping.TimeOf.As;
import io.foreknown.feeds.pattern.TextPattern;
import io.foreknown.feeds.yaml.Setting;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
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
  private static final Template NOTHING = new Template("", List.of());

  private final ShapeReader shapeReader;
  private final NameReader nameReader;
  private final ZoneId zone;
  private final Map<String, Map<String, JsonNode>> tables;
  private final Registers registers;
  private final Map<String, BiFunction<Setting, String, @Nullable Expression>> readers =
      new TreeMap<>();

  Conversions(
      ShapeReader shapeReader,
      NameReader nameReader,
      ZoneId zone,
      Map<String, Map<String, JsonNode>> tables,
      Registers registers) {
    this.shapeReader = shapeReader;
    this.nameReader = nameReader;
    this.zone = zone;
    this.tables = tables;
    this.registers = registers;
    readers.put("$date", this::date);
    readers.put("$digest", this::digest);
    readers.put("$each", this::each);
    readers.put("$first", this::first);
    readers.put("$geometry", this::geometry);
    readers.put("$lookup", this::lookup);
    readers.put("$number", this::number);
    readers.put("$party", this::party);
    readers.put("$place", this::place);
    readers.put("$point", this::point);
    readers.put("$polygon", this::polygon);
    readers.put("$time", this::time);
  }

  /** Null when there is a problem, which is noted. */
  @Nullable Expression read(String name, Setting given, String path) {
    BiFunction<Setting, String, @Nullable Expression> reader = readers.get(name);
    if (reader == null) {
      given.refuse(
          "unknown conversion '%s'; there are %s"
              .formatted(name, String.join(", ", readers.keySet())));
      return null;
    }
    given.field(name);
    Expression expression = reader.apply(given, path);
    given.refuseOthers();
    return expression;
  }

  private @Nullable Template template(Setting given, String path) {
    return given.required(text -> nameReader.template(path, text));
  }

  private @Nullable Template optional(Setting given, String path) {
    return given.parsed(text -> nameReader.template(path, text));
  }

  private @Nullable Expression number(Setting given, String path) {
    return reading(template(given.field("$number"), path), path, SheetNumbers::node);
  }

  private static @Nullable Expression reading(
      @Nullable Template text, String path, Function<String, JsonNode> reading) {
    return text == null ? null : new TextReading(path, text, reading);
  }

  /** Short ids of texts of any length, such as addresses. */
  private @Nullable Expression digest(Setting given, String path) {
    Template text = template(given.field("$digest"), path);
    String prefix = given.field("prefix").parsedOr("", any -> any);
    return reading(text, path, said -> TextNode.valueOf(prefix + StableId.of(said)));
  }

  private @Nullable Expression lookup(Setting given, String path) {
    Template text = template(given.field("$lookup"), path);
    String name = given.required("in");
    Setting rest = given.field("otherwise");
    Expression otherwise = rest.isPresent() ? shapeReader.read(rest, path) : null;
    if (name == null) {
      return null;
    }
    Map<String, JsonNode> table = tables.get(name);
    if (table == null) {
      given
          .field("in")
          .refuse("there is no table '%s', but %s".formatted(name, new TreeSet<>(tables.keySet())));
    }
    return table == null || text == null ? null : new LookupOf(path, text, name, table, otherwise);
  }

  private @Nullable Expression time(Setting given, String path) {
    Template text = template(given.field("$time"), path);
    List<TimePattern> patterns = new ArrayList<>();
    Setting format = given.field("format");
    for (String pattern : format.texts()) {
      TimePattern parsed = format.attempt(() -> TimePattern.parse(pattern));
      if (parsed != null) {
        patterns.add(parsed);
      }
    }
    if (!format.isPresent()) {
      format.refuse("is missing, a pattern such as dd.MM.uuuu HH:mm is expected");
    }
    ZoneOf where = zoneOf(given, path);
    LocalTime begins =
        given.field("dayBegins").parsedOr(LocalTime.MIDNIGHT, Conversions::timeOfDay);
    TextPattern part = given.parsed("part", TimeText::parsePart);
    As as = given.field("as").parsedOr(As.SPAN, word(As.class));
    LocalTimes clock = new LocalTimes(patterns, zone, begins);
    return text == null ? null : new TimeOf(path, new TimeText(text, part), clock, where, as);
  }

  private static LocalTime timeOfDay(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException("'%s' is no time of day such as 12:00".formatted(text));
    }
  }

  /** One that is the same for all records is checked at once. */
  private ZoneOf zoneOf(Setting given, String path) {
    Setting where = given.field("zone");
    Expression name = where.isPresent() ? shapeReader.read(where, path) : null;
    return name instanceof Template text && text.names().isEmpty()
        ? new ZoneOf(null, where.parsedOr(zone, ZoneOf::parse))
        : new ZoneOf(name, zone);
  }

  private @Nullable Expression date(Setting given, String path) {
    Setting day = given.field("$date");
    Template year = template(day.field("year"), path);
    Template month = optional(day.field("month"), path);
    Template dayOfMonth = optional(day.field("day"), path);
    day.refuseOthers();
    ZoneOf where = zoneOf(given, path);
    LocalTimes clock = new LocalTimes(List.of(), zone);
    return year == null
        ? null
        : new DateOf(path, List.of(year, orNothing(month), orNothing(dayOfMonth)), clock, where);
  }

  private static Template orNothing(@Nullable Template text) {
    return text == null ? NOTHING : text;
  }

  private @Nullable Expression geometry(Setting given, String path) {
    Setting setting = given.field("$geometry");
    Template text = template(setting, path);
    Name name = text == null ? null : text.only();
    if (text != null && name == null) {
      setting.refuse("one name in braces is expected, for instance \"{geometry}\"");
    }
    return shapes(given, path, name == null ? null : new ValueOf(name), name);
  }

  /** What is drawn, called by a name if it has one. */
  private @Nullable Expression shapes(
      Setting given, String path, @Nullable Expression drawn, @Nullable Name name) {
    Setting as = given.field("as");
    Expression place = as.isPresent() ? shapeReader.read(as, path) : null;
    if (place != null && !(place instanceof ObjectOf)) {
      as.refuse("the fields of a place are expected, for instance {id: \"{id}\"}");
    }
    String shown = name == null ? "the ring" : name.text();
    return drawn == null
        ? null
        : new GeometryOf(path, drawn, shown, place instanceof ObjectOf object ? object : null);
  }

  private @Nullable Expression polygon(Setting given, String path) {
    Template text = template(given.field("$polygon"), path);
    Order order = given.field("order").parsedOr(Order.LONLAT, word(Order.class));
    Expression drawn = reading(text, path, cell -> Shapes.polygon(cell, order));
    return shapes(given, path, drawn, text == null ? null : text.only());
  }

  /** From two names, or from one text that has both numbers. */
  private @Nullable Expression point(Setting given, String path) {
    Setting point = given.field("$point");
    if (point.node().isObject()) {
      return point(path, point);
    }
    Order order = given.field("order").parsedOr(Order.LONLAT, word(Order.class));
    return reading(template(point, path), path, text -> Shapes.point(text, order));
  }

  private @Nullable PointOf point(String path, Setting given) {
    Template lon = template(given.field("lon"), path);
    Template lat = template(given.field("lat"), path);
    given.refuseOthers();
    return lon == null || lat == null ? null : new PointOf(path, lon, lat);
  }

  private @Nullable Expression place(Setting given, String path) {
    Template name = template(given.field("$place"), path);
    List<Template> in = new ArrayList<>();
    for (Setting around : given.field("in").entries()) {
      Template text = template(around, path);
      if (text != null) {
        in.add(text);
      }
    }
    Level level = given.parsed("level", word(Level.class));
    Setting at = given.field("at");
    PointOf point = at.isPresent() ? point(path + ".geometry", at) : null;
    Template kind = optional(given.field("kind"), path + ".kind");
    Unknown unknown = given.field("unknown").parsedOr(Unknown.KEEP, word(Unknown.class));
    return name == null
        ? null
        : new PlaceOf(path, name, in, level, point, kind, unknown, registers.gazetteer());
  }

  private @Nullable Expression party(Setting given, String path) {
    Template name = template(given.field("$party"), path);
    Unknown unknown = given.field("unknown").parsedOr(Unknown.KEEP, word(Unknown.class));
    return name == null ? null : new PartyOf(path, name, unknown, registers.parties());
  }

  private @Nullable Expression first(Setting given, String path) {
    return new FirstOf(shapeReader.all(given.field("$first"), path));
  }

  private @Nullable Expression each(Setting given, String path) {
    Template text = template(given.field("$each"), path);
    String between = given.field("between").parsedOr(",", any -> any);
    if (between.isEmpty()) {
      given.field("between").refuse("is empty, what parts the entries is expected");
    }
    Setting as = given.field("as");
    if (!as.isPresent()) {
      as.refuse("is missing, what each entry makes is expected, for instance {id: \"{each}\"}");
    }
    Expression entry = as.isPresent() ? shapeReader.read(as, path) : null;
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
