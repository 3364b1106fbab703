package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.StableId;
import io.foreknown.domain.place.Level;
import io.foreknown.producers.mapping.PlaceOf.Unknown;
import io.foreknown.producers.mapping.Shapes.Order;
import io.foreknown.producers.mapping.TimeOf.As;
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

  private final Parts parts;
  private final Names names;
  private final ZoneId zone;
  private final Map<String, Map<String, JsonNode>> tables;
  private final Registers registers;
  private final Map<String, BiFunction<Setting, String, @Nullable Expression>> readers =
      new TreeMap<>();

  Conversions(
      Parts parts,
      Names names,
      ZoneId zone,
      Map<String, Map<String, JsonNode>> tables,
      Registers registers) {
    this.parts = parts;
    this.names = names;
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

  private @Nullable Template template(Setting told, String path) {
    return told.required(text -> names.template(path, text));
  }

  private @Nullable Template optional(Setting told, String path) {
    return told.parsed(text -> names.template(path, text));
  }

  private @Nullable Expression number(Setting told, String path) {
    return reading(template(told.field("$number"), path), path, Numbers::node);
  }

  private static @Nullable Expression reading(
      @Nullable Template text, String path, Function<String, JsonNode> reading) {
    return text == null ? null : new TextReading(path, text, reading);
  }

  /** Short ids of texts of any length, such as addresses. */
  private @Nullable Expression digest(Setting told, String path) {
    Template text = template(told.field("$digest"), path);
    String prefix = told.field("prefix").parsedOr("", any -> any);
    return reading(text, path, said -> TextNode.valueOf(prefix + StableId.of(said)));
  }

  private @Nullable Expression lookup(Setting told, String path) {
    Template text = template(told.field("$lookup"), path);
    String name = told.field("in").required(any -> any);
    Setting rest = told.field("otherwise");
    Expression otherwise = rest.isPresent() ? parts.read(rest, path) : null;
    if (name == null) {
      return null;
    }
    Map<String, JsonNode> table = tables.get(name);
    if (table == null) {
      told.field("in")
          .refuse("there is no table '%s', but %s".formatted(name, new TreeSet<>(tables.keySet())));
    }
    return table == null || text == null ? null : new LookupOf(path, text, name, table, otherwise);
  }

  private @Nullable Expression time(Setting told, String path) {
    Template text = template(told.field("$time"), path);
    List<TimePattern> patterns = new ArrayList<>();
    Setting format = told.field("format");
    for (String pattern : format.texts()) {
      TimePattern parsed = format.attempt(() -> TimePattern.parse(pattern));
      if (parsed != null) {
        patterns.add(parsed);
      }
    }
    if (!format.isPresent()) {
      format.refuse("is missing, a pattern such as dd.MM.uuuu HH:mm is expected");
    }
    ZoneOf where = zoneOf(told, path);
    LocalTime begins = told.field("dayBegins").parsedOr(LocalTime.MIDNIGHT, Conversions::timeOfDay);
    As as = told.field("as").parsedOr(As.SPAN, word(As.class));
    LocalTimes clock = new LocalTimes(patterns, zone, begins);
    return text == null ? null : new TimeOf(path, text, clock, where, as);
  }

  private static LocalTime timeOfDay(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException("'%s' is no time of day such as 12:00".formatted(text));
    }
  }

  /** One that is the same for all records is checked at once. */
  private ZoneOf zoneOf(Setting told, String path) {
    Setting where = told.field("zone");
    Expression name = where.isPresent() ? parts.read(where, path) : null;
    return name instanceof Template text && text.names().isEmpty()
        ? new ZoneOf(null, where.parsedOr(zone, ZoneOf::parse))
        : new ZoneOf(name, zone);
  }

  private @Nullable Expression date(Setting told, String path) {
    Setting day = told.field("$date");
    Template year = template(day.field("year"), path);
    Template month = optional(day.field("month"), path);
    Template dayOfMonth = optional(day.field("day"), path);
    day.refuseOthers();
    ZoneOf where = zoneOf(told, path);
    LocalTimes clock = new LocalTimes(List.of(), zone);
    return year == null
        ? null
        : new DateOf(path, List.of(year, orNothing(month), orNothing(dayOfMonth)), clock, where);
  }

  private static Template orNothing(@Nullable Template text) {
    return text == null ? NOTHING : text;
  }

  private @Nullable Expression geometry(Setting told, String path) {
    Setting setting = told.field("$geometry");
    Template text = template(setting, path);
    Name name = text == null ? null : text.only();
    if (text != null && name == null) {
      setting.refuse("one name in braces is expected, for instance \"{geometry}\"");
    }
    return shapes(told, path, name == null ? null : new ValueOf(name), name);
  }

  /** What is drawn, called by a name if it has one. */
  private @Nullable Expression shapes(
      Setting told, String path, @Nullable Expression drawn, @Nullable Name name) {
    Setting as = told.field("as");
    Expression place = as.isPresent() ? parts.read(as, path) : null;
    if (place != null && !(place instanceof ObjectOf)) {
      as.refuse("the fields of a place are expected, for instance {id: \"{id}\"}");
    }
    String shown = name == null ? "the ring" : name.text();
    return drawn == null
        ? null
        : new GeometryOf(path, drawn, shown, place instanceof ObjectOf object ? object : null);
  }

  private @Nullable Expression polygon(Setting told, String path) {
    Template text = template(told.field("$polygon"), path);
    Order order = told.field("order").parsedOr(Order.LONLAT, word(Order.class));
    Expression drawn = reading(text, path, cell -> Shapes.polygon(cell, order));
    return shapes(told, path, drawn, text == null ? null : text.only());
  }

  /** From two names, or from one text that has both numbers. */
  private @Nullable Expression point(Setting told, String path) {
    Setting point = told.field("$point");
    if (point.node().isObject()) {
      return point(path, point);
    }
    Order order = told.field("order").parsedOr(Order.LONLAT, word(Order.class));
    return reading(template(point, path), path, text -> Shapes.point(text, order));
  }

  private @Nullable PointOf point(String path, Setting told) {
    Template lon = template(told.field("lon"), path);
    Template lat = template(told.field("lat"), path);
    told.refuseOthers();
    return lon == null || lat == null ? null : new PointOf(path, lon, lat);
  }

  private @Nullable Expression place(Setting told, String path) {
    Template name = template(told.field("$place"), path);
    List<Template> in = new ArrayList<>();
    for (Setting around : told.field("in").entries()) {
      Template text = template(around, path);
      if (text != null) {
        in.add(text);
      }
    }
    Level level = told.field("level").parsed(word(Level.class));
    Setting at = told.field("at");
    PointOf point = at.isPresent() ? point(path + ".geometry", at) : null;
    Template kind = optional(told.field("kind"), path + ".kind");
    Unknown unknown = told.field("unknown").parsedOr(Unknown.KEEP, word(Unknown.class));
    return name == null
        ? null
        : new PlaceOf(path, name, in, level, point, kind, unknown, registers.gazetteer());
  }

  private @Nullable Expression party(Setting told, String path) {
    Template name = template(told.field("$party"), path);
    Unknown unknown = told.field("unknown").parsedOr(Unknown.KEEP, word(Unknown.class));
    return name == null ? null : new PartyOf(path, name, unknown, registers.parties());
  }

  private @Nullable Expression first(Setting told, String path) {
    return new FirstOf(parts.all(told.field("$first"), path));
  }

  private @Nullable Expression each(Setting told, String path) {
    Template text = template(told.field("$each"), path);
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
