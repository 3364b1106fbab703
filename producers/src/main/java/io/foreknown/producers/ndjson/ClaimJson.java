package io.foreknown.producers.ndjson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;

/**
 * Writes claims in the format that {@link NdjsonSource} reads: what is null, empty or the default
 * is left out; times are in UTC and to the millisecond, spans and counts always written long.
 */
public final class ClaimJson {
  private ClaimJson() {}

  /** One line without its end; reading it gives the claim again. */
  public static String write(Claim claim) {
    Written out = new Written();
    out.text("type", Words.word(claim.type()));
    header(out, claim);
    if (claim instanceof Warning warning) {
      warning(out, warning);
    } else if (claim instanceof IncidentReport report) {
      incident(out, report);
    } else if (claim instanceof Statement statement) {
      statement(out, statement);
    }
    return out.node().toString();
  }

  private static void header(Written out, Claim claim) {
    Header header = claim.header();
    out.text("id", header.id());
    if (claim instanceof Retraction) {
      out.integer("revision", header.revision());
      out.text("status", Words.word(ClaimReader.Status.RETRACTED));
    } else if (header.revision() != 1) {
      out.integer("revision", header.revision());
    }
    out.moment("publishedAt", header.publishedAt());
    out.text("event", header.event());
    out.object("story", header.story(), ClaimJson::story);
    out.moment("embargoedUntil", header.embargoedUntil());
    out.objects("attributedTo", header.attributedTo(), PartJson::party);
    out.word("basis", header.basis());
    out.text("quote", header.quote());
    out.text("paraphrase", header.paraphrase());
    if (!header.originalTimes().byField().isEmpty()) {
      out.object("originalTimes", header.originalTimes(), PartJson::originalTimes);
    }
  }

  private static ObjectNode story(Story story) {
    return new Written()
        .text("url", story.url())
        .text("headline", story.headline())
        .text("outlet", story.outlet())
        .text("language", story.language())
        .node();
  }

  private static void warning(Written out, Warning warning) {
    out.object("issuer", warning.issuer(), PartJson::party)
        .objects("recipients", warning.recipients(), PartJson::party)
        .word("audience", warning.audience())
        .object("issued", warning.issued(), PartJson::span)
        .object("validity", warning.validity(), PartJson::span)
        .text("hazard", warning.hazard().name())
        .objects("suspects", warning.suspects(), PartJson::party)
        .objects("targets", warning.targets(), PlaceJson::place)
        .object("cancelled", warning.cancelled(), PartJson::span)
        .truth("exercise", warning.exercise())
        .text("severity", warning.urgency().severity())
        .text("urgency", warning.urgency().urgency())
        .text("certainty", warning.urgency().certainty())
        .objects("updates", warning.updates(), ClaimJson::update);
  }

  private static ObjectNode update(Update update) {
    return new Written()
        .object("at", update.at(), PartJson::span)
        .object("validity", update.validity(), PartJson::span)
        .text("hazard", update.hazard() == null ? null : update.hazard().name())
        .objects("targets", update.targets(), PlaceJson::place)
        .text("severity", update.urgency().severity())
        .text("urgency", update.urgency().urgency())
        .text("certainty", update.urgency().certainty())
        .flag("ended", update.ended())
        .node();
  }

  private static void incident(Written out, IncidentReport report) {
    out.text("hazard", report.hazard().name())
        .word("outcome", report.outcome())
        .object("began", report.began(), PartJson::span)
        .object("ended", report.ended(), PartJson::span)
        .objects("places", report.places(), PlaceJson::place)
        .object("killed", report.killed(), PartJson::count)
        .object("injured", report.injured(), PartJson::count);
    if (!report.asOf().equals(published(report))) {
      out.object("asOf", report.asOf(), PartJson::span);
    }
    out.object("perpetrators", report.perpetrators(), PartJson::perpetrators);
  }

  private static void statement(Written out, Statement statement) {
    out.text("about", statement.about())
        .text("predicate", statement.predicate())
        .object("position", statement.position(), PartJson::position);
    if (statement.polarity() != Polarity.AFFIRMS) {
      out.word("polarity", statement.polarity());
    }
    out.flag("correction", statement.correction());
    out.object("speaker", statement.speaker(), PartJson::party);
    if (!statement.said().equals(published(statement))) {
      out.object("said", statement.said(), PartJson::span);
    }
    if (!statement.asOf().equals(statement.said())) {
      out.object("asOf", statement.asOf(), PartJson::span);
    }
  }

  private static Span published(Claim claim) {
    return Span.ofPublication(claim.header().publishedAt());
  }
}
