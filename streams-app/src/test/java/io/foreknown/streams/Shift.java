package io.foreknown.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moves every time in a claim or an output by the same duration. */
record Shift(Duration by) {
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  Claim of(Claim claim) {
    if (claim instanceof Warning warning) {
      return of(warning);
    }
    if (claim instanceof IncidentReport report) {
      return of(report);
    }
    if (claim instanceof Statement statement) {
      return of(statement);
    }
    return claim instanceof Decision decision
        ? of(decision)
        : new Retraction(of(claim.header()), claim.type());
  }

  private Warning of(Warning warning) {
    return new Warning(
        of(warning.header()),
        warning.issuer(),
        warning.recipients(),
        warning.audience(),
        of(warning.issued()),
        maybe(warning.validity()),
        warning.hazard(),
        warning.suspects(),
        warning.targets(),
        maybe(warning.cancelled()),
        warning.exercise(),
        warning.urgency(),
        warning.updates().stream().map(this::of).toList());
  }

  private Update of(Update update) {
    return new Update(
        of(update.at()),
        maybe(update.validity()),
        update.hazard(),
        update.targets(),
        update.urgency(),
        update.ended());
  }

  private IncidentReport of(IncidentReport report) {
    return new IncidentReport(
        of(report.header()),
        report.hazard(),
        report.outcome(),
        of(report.began()),
        maybe(report.ended()),
        report.places(),
        report.killed(),
        report.injured(),
        of(report.asOf()),
        report.perpetrators());
  }

  private Statement of(Statement statement) {
    Position position = statement.position();
    return new Statement(
        of(statement.header()),
        statement.about(),
        statement.predicate(),
        position instanceof Position.OfTime moment
            ? new Position.OfTime(of(moment.when()))
            : position,
        statement.polarity(),
        statement.correction(),
        statement.speaker(),
        of(statement.said()),
        of(statement.asOf()));
  }

  private Decision of(Decision decision) {
    Instant until = decision.until();
    return new Decision(
        of(decision.header()),
        decision.by(),
        decision.verdict(),
        decision.subject(),
        until == null ? null : until.plus(by),
        decision.reason());
  }

  private Header of(Header header) {
    Instant embargo = header.embargoedUntil();
    return new Header(
        header.id(),
        header.revision(),
        header.publishedAt().plus(by),
        header.event(),
        header.story(),
        embargo == null ? null : embargo.plus(by),
        header.attributedTo(),
        header.basis(),
        header.quote(),
        header.paraphrase());
  }

  private Span of(Span span) {
    return new Span(span.from().plus(by), span.to().plus(by));
  }

  private @Nullable Span maybe(@Nullable Span span) {
    return span == null ? null : of(span);
  }

  /** The same with every text that is a moment moved, at any depth. */
  JsonNode of(JsonNode json) {
    if (json instanceof ObjectNode object) {
      ObjectNode moved = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(field -> moved.set(field.getKey(), of(field.getValue())));
      return moved;
    }
    if (json instanceof ArrayNode array) {
      ArrayNode moved = JsonNodeFactory.instance.arrayNode();
      array.forEach(entry -> moved.add(of(entry)));
      return moved;
    }
    return json.isTextual() && MOMENT.matcher(json.textValue()).matches()
        ? JsonNodeFactory.instance.textNode(MILLIS.format(Instant.parse(json.textValue()).plus(by)))
        : json;
  }
}
