package io.foreknown.dashboard.http;

import static io.foreknown.dashboard.http.ProblemException.badRequest;

import io.foreknown.dashboard.desk.NameSearch;
import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Box;
import io.foreknown.dashboard.view.Cursor;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a request; what cannot be used is a problem that says what is expected. */
final class Params {
  private static final int LONGEST = 200;
  private static final int LONGEST_CURSOR = 500;
  private static final int MOST = 200;
  private static final int DEFAULT_LIMIT = 50;
  private static final double HALF_TURN = 180;
  private static final double POLE = 90;
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");

  private final Map<String, String> query;

  /** Refuses parameters other than the allowed ones. */
  Params(ApiRequest apiRequest, String... allowed) {
    this.query = apiRequest.query();
    Set<String> unknown = new HashSet<>(query.keySet());
    unknown.removeAll(Set.of(allowed));
    if (!unknown.isEmpty()) {
      throw badRequest(
          "there is no parameter %s here; there are %s",
          unknown.iterator().next(), String.join(", ", allowed));
    }
  }

  Filter filter() {
    return new Filter(
        oneOf("type", "warning", "incident", "statement"),
        text("hazard"),
        text("place"),
        text("party"),
        moment("from", Edge.BEGINNING),
        moment("to", Edge.END),
        text("state"),
        words(),
        text("event"),
        box());
  }

  private List<String> words() {
    String text = text("text");
    return text == null
        ? List.of()
        : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  @Nullable Instant asOf() {
    return moment("as-of", Edge.END);
  }

  int limit() {
    String limit = query.get("limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (!limit.matches("\\d{1,3}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      throw badRequest("limit is %s, a number from 1 to %d is expected", limit, MOST);
    }
    return Integer.parseInt(limit);
  }

  @Nullable Cursor cursor() {
    String cursor = text("cursor", LONGEST_CURSOR);
    return cursor == null
        ? null
        : Cursor.parse(cursor)
            .orElseThrow(() -> badRequest("cursor is not the next of the page before"));
  }

  Order order() {
    String order = oneOf("sort", "newest", "oldest", "happened");
    return order == null ? Order.NEWEST : Order.valueOf(order.toUpperCase(Locale.ROOT));
  }

  boolean isTotalWanted() {
    return "true".equals(oneOf("total", "true", "false"));
  }

  /** As the reader says in the address, else by what is accepted; JSON where nothing else is. */
  ListFormat format(ApiRequest apiRequest, Set<ListFormat> allowed) {
    String[] words = allowed.stream().map(ListFormat::word).toArray(String[]::new);
    String format = oneOf("format", words);
    if (format != null) {
      return ListFormat.valueOf(format.toUpperCase(Locale.ROOT));
    }
    String accept = apiRequest.accept();
    return allowed.stream()
        .filter(one -> one != ListFormat.JSON && accept != null && accept.contains(one.type()))
        .findFirst()
        .orElse(ListFormat.JSON);
  }

  /** Four numbers in the order of RFC 7946. */
  private @Nullable Box box() {
    String text = text("bbox");
    if (text == null) {
      return null;
    }
    String[] sides = text.split(",", -1);
    if (sides.length != 4 || !Arrays.stream(sides).allMatch(DEGREES.asMatchPredicate())) {
      throw badBox(text);
    }
    Box box =
        new Box(
            Double.parseDouble(sides[0]),
            Double.parseDouble(sides[1]),
            Double.parseDouble(sides[2]),
            Double.parseDouble(sides[3]));
    boolean isOnMap =
        Math.max(Math.abs(box.west()), Math.abs(box.east())) <= HALF_TURN
            && box.south() >= -POLE
            && box.north() <= POLE
            && box.south() <= box.north();
    if (!isOnMap) {
      throw badBox(text);
    }
    return box;
  }

  private static ProblemException badBox(String text) {
    return badRequest(
        "bbox is %s, four degrees west,south,east,north such as 36.5,55,38.5,56.5 are expected",
        text);
  }

  Since since() {
    String since = oneOf("since", "start", "now");
    return since == null ? Since.START : Since.valueOf(since.toUpperCase(Locale.ROOT));
  }

  static @Nullable StreamToken token(ApiRequest apiRequest) {
    String id = apiRequest.lastEventId();
    return id == null || id.isEmpty()
        ? null
        : StreamToken.parse(id)
            .orElseThrow(() -> badRequest("Last-Event-ID is not the id of a message"));
  }

  @Nullable String story() {
    return text("story");
  }

  @Nullable String proposalState() {
    return oneOf("state", "PROPOSED", "ACCEPTED", "REJECTED", "STALE");
  }

  NameSearch.Of nameKind() {
    String kind = oneOf("kind", "place", "party");
    if (kind == null) {
      throw badRequest("kind is missing, place or party is expected");
    }
    return NameSearch.Of.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  String typed() {
    String text = text("text");
    if (text == null) {
      throw badRequest("text is missing, the beginning of a name is expected");
    }
    return text;
  }

  private @Nullable String oneOf(String name, String... words) {
    String value = query.get(name);
    if (value != null && !List.of(words).contains(value)) {
      throw badRequest("%s is %s, one of %s is expected", name, value, String.join(", ", words));
    }
    return value;
  }

  private @Nullable String text(String name) {
    return text(name, LONGEST);
  }

  private @Nullable String text(String name, int longest) {
    String value = query.get(name);
    if (value != null && (value.isEmpty() || value.length() > longest)) {
      throw badRequest("%s has %d characters, 1 to %d are expected", name, value.length(), longest);
    }
    return value;
  }

  /** Which end of a day a bare date means. */
  private enum Edge {
    BEGINNING,
    END
  }

  private @Nullable Instant moment(String name, Edge edge) {
    String value = query.get(name);
    if (value == null) {
      return null;
    }
    try {
      return value.length() == "2024-03-22".length()
          ? dayEdge(LocalDate.parse(value), edge)
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw badRequest(
          "%s is %s, a moment such as 2024-03-22T16:58:00Z or a day is expected", name, value);
    }
  }

  private static Instant dayEdge(LocalDate day, Edge edge) {
    return edge == Edge.BEGINNING
        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
        : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
  }
}
