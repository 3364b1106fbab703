package io.foreknown.producers.ndjson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.time.Span;

/** Writes the parts of claims, in the one form that all JSON of ours has. */
public final class PartJson {
  private PartJson() {}

  /** A span, written long. */
  public static ObjectNode span(Span span) {
    return new Written().moment("from", span.from()).moment("to", span.to()).node();
  }

  static ObjectNode originalTimes(OriginalTimes originals) {
    Written out = new Written();
    originals.byField().forEach(out::text);
    return out.node();
  }

  /** A count, written long. */
  public static ObjectNode count(Count count) {
    return new Written()
        .integer("atLeast", count.atLeast())
        .integer("atMost", count.atMost())
        .node();
  }

  /** A party; a name that is its id is left out. */
  public static ObjectNode party(Party party) {
    return new Written()
        .text("id", party.id())
        .text("name", party.name().equals(party.id()) ? null : party.name())
        .texts("lineage", party.lineage())
        .node();
  }

  /** Who did it. */
  public static ObjectNode perpetrators(Perpetrators perpetrators) {
    return new Written()
        .objects("parties", perpetrators.parties(), PartJson::party)
        .flag("exclusive", perpetrators.exclusive())
        .node();
  }

  /** A position, in the one of six shapes that it has. */
  public static ObjectNode position(Position position) {
    Written out = new Written();
    if (position instanceof Position.OfCount of) {
      out.object("count", of.count(), PartJson::count);
    } else if (position instanceof Position.OfParties of) {
      return perpetrators(of.perpetrators());
    } else if (position instanceof Position.OfTruth of) {
      out.node().put("truth", of.truth());
    } else if (position instanceof Position.OfScale of) {
      out.object("scale", of, PartJson::scale);
    } else if (position instanceof Position.OfTime of) {
      out.object("when", of.when(), PartJson::span);
    } else if (position instanceof Position.OfPlaces of) {
      out.objects("where", of.where(), PlaceJson::place);
    }
    return out.node();
  }

  private static ObjectNode scale(Position.OfScale scale) {
    return new Written().text("from", scale.from()).text("to", scale.to()).node();
  }
}
