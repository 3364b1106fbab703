package io.foreknown.schemas.mapping;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.foreknown.avro.MatchState;
import io.foreknown.domain.StableId.Bits;
import io.foreknown.domain.alert.AlertKind;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.plain.PlainHead;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;
import io.foreknown.schemas.json.JsonBytes;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what follows from events that are plain, as {@link OutputLine} writes what follows from
 * the same events, without the records between; a law holds the two equal. Each line ends by a line
 * feed. For one thread.
 */
public final class PlainOutputLines {
  private static final byte[] NULL = bytes("null");

  private final JsonBytes out;
  private final Map<MatchRow, byte[]> rows = new HashMap<>();

  /** Writes to the end of these bytes. */
  public PlainOutputLines(JsonBytes out) {
    this.out = out;
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(US_ASCII);
  }

  private PlainOutputLines raw(byte[] bytes) {
    out.raw(bytes);
    return this;
  }

  private PlainOutputLines text(@Nullable String text) {
    out.text(text);
    return this;
  }

  private PlainOutputLines symbol(Enum<?> symbol) {
    out.text(symbol.name());
    return this;
  }

  private PlainOutputLines number(long number) {
    out.number(number);
    return this;
  }

  private PlainOutputLines truth(boolean truth) {
    out.truth(truth);
    return this;
  }

  private static final byte[] ID = bytes("{\"id\":");
  private static final byte[] STATE = bytes(",\"state\":");
  private static final byte[] WARNING = bytes(",\"warning\":");
  private static final byte[] INCIDENT = bytes(",\"incident\":");
  private static final byte[] AUDIENCE = bytes(",\"audience\":");
  private static final byte[] WARNED_SINCE = bytes(",\"warnedSince\":");
  private static final byte[] FORCE = bytes(",\"force\":");
  private static final byte[] LEAD = bytes(",\"leadSeconds\":");
  private static final byte[] PUBLICATION_LEAD = bytes(",\"publicationLeadSeconds\":");
  private static final byte[] WINDOW = bytes(",\"window\":{\"relation\":");
  private static final byte[] BY_SECONDS = bytes(",\"bySeconds\":");
  private static final byte[] PLACE = bytes("},\"place\":");
  private static final byte[] ACTOR = bytes(",\"actor\":");
  private static final byte[] HINDSIGHT = bytes(",\"hindsight\":");
  private static final byte[] PUBLISHED = bytes(",\"publishedAt\":");
  private static final byte[] EVIDENCE = bytes(",\"evidence\":[");
  private static final byte[] EVIDENCE_COUNT = bytes("],\"evidenceCount\":");
  private static final byte[] RULE = bytes(",\"rule\":");
  private static final byte[] DECISIONS = bytes(",\"decisions\":[");

  /** Matches that stand, one after the other. */
  public void matches(List<PlainMatch> some) {
    for (PlainMatch one : some) {
      match(one);
    }
  }

  /** A match that stands. */
  public void match(PlainMatch match) {
    PlainWarning warning = match.warning();
    List<PlainHead> evidence = match.evidence();
    raw(ID).id(match).raw(STATE).symbol(state(match)).raw(KIND).symbol(match.kind());
    raw(WARNING).text(warning.head().id()).raw(INCIDENT).text(match.report().head().id());
    raw(AUDIENCE).symbol(warning.audience());
    raw(WARNED_SINCE).span(warning.issuedFrom(), warning.issuedTo());
    raw(FORCE).symbol(match.force()).raw(LEAD).seconds(match.leadSeconds());
    raw(PUBLICATION_LEAD).number(match.publicationLeadSeconds());
    raw(WINDOW).symbol(match.relation()).raw(BY_SECONDS).seconds(match.outside());
    raw(PLACE).symbol(match.place()).raw(ACTOR).symbol(match.actor());
    raw(HINDSIGHT).truth(match.hindsight());
    raw(PUBLISHED).moment(match.publishedAt());
    raw(EVIDENCE).all(evidence, this::evidence).raw(EVIDENCE_COUNT).number(evidence.size());
    raw(RULE).raw(rows.computeIfAbsent(match.row(), PlainOutputLines::row));
    raw(DECISIONS).all(match.decisions(), this::decided).raw(END_OF_LINE);
  }

  private static Enum<?> state(PlainMatch match) {
    Verdict decided = match.decided();
    return decided == null ? MatchState.SUGGESTED : decided;
  }

  private static final byte[] DECISION = bytes("{\"decision\":");
  private static final byte[] BY = bytes(",\"by\":");
  private static final byte[] AT = bytes(",\"at\":");
  private static final byte[] REASON = bytes(",\"reason\":");

  private void decided(Decided of) {
    raw(DECISION).text(of.decision()).raw(REVISION).number(of.revision());
    raw(VERDICT).symbol(of.verdict()).raw(BY).party(of.by());
    raw(AT).moment(of.at().toEpochMilli()).raw(REASON).text(of.reason());
    out.raw('}');
  }

  private static byte[] row(MatchRow row) {
    JsonBytes json = new JsonBytes(200);
    json.raw(bytes("{\"hazard\":")).text(row.hazard());
    json.raw(bytes(",\"toleranceKm\":")).number(row.toleranceKm());
    json.raw(bytes(",\"horizonSeconds\":")).number(row.horizon().toSeconds());
    json.raw(bytes(",\"nearKm\":")).number(row.nearKm());
    json.raw(bytes(",\"tooLateSeconds\":")).number(row.tooLate().toSeconds());
    return json.raw('}').toBytes();
  }

  private PlainOutputLines moment(long millis) {
    out.moment(millis);
    return this;
  }

  private static final byte[] FROM = bytes("{\"from\":");
  private static final byte[] TO = bytes(",\"to\":");

  private void openSpan(long from, long to) {
    raw(FROM).moment(from).raw(TO).moment(to);
  }

  private PlainOutputLines span(long from, long to) {
    openSpan(from, to);
    out.raw('}');
    return this;
  }

  private static final byte[] LEAST = bytes("{\"min\":");
  private static final byte[] MOST = bytes(",\"max\":");

  private void seconds(@Nullable Seconds seconds) {
    if (seconds == null) {
      raw(NULL);
    } else {
      raw(LEAST).number(seconds.min()).raw(MOST).number(seconds.max());
      out.raw('}');
    }
  }

  private static final byte[] CLAIM = bytes("{\"claim\":");
  private static final byte[] REVISION = bytes(",\"revision\":");
  private static final byte[] URL = bytes(",\"url\":");

  private void evidence(PlainHead head) {
    raw(CLAIM).text(head.id()).raw(REVISION).number(head.revision());
    raw(URL).text(head.url()).raw(PUBLISHED).moment(head.publishedAt());
    out.raw('}');
  }

  private static final byte[] EVENT = bytes("{\"event\":");
  private static final byte[] ACTIVE_HAZARD = bytes(",\"state\":\"ACTIVE\",\"hazard\":");
  private static final byte[] VERDICT = bytes(",\"verdict\":");
  private static final byte[] HINDSIGHT_ONLY = bytes(",\"hindsightOnly\":");
  private static final byte[] BEGAN = bytes(",\"began\":");
  private static final byte[] ENVELOPE = bytes(",\"envelope\":");
  private static final byte[] KILLED = bytes("},\"killed\":");
  private static final byte[] INJURED = bytes(",\"injured\":");
  private static final byte[] PLACES = bytes(",\"places\":[");
  private static final byte[] OUTLETS = bytes("],\"reports\":1,\"outlets\":[");
  private static final byte[] MATCHES = bytes("],\"matches\":[");
  private static final byte[] MATCH_COUNT = bytes("],\"matchCount\":");
  private static final byte[] FIRST_PRIVATE = bytes(",\"firstPrivateWarning\":");
  private static final byte[] FIRST_PUBLIC = bytes(",\"firstPublicWarning\":");
  private static final byte[] MOST_SPECIFIC = bytes(",\"mostSpecific\":");
  private static final byte[] OUTLET_COUNT = bytes(",\"placeCount\":1,\"outletCount\":");
  private static final byte[] END = bytes(",\"merged\":[],\"mergedInto\":null}\n");

  /** Dossiers that stand, one after the other. */
  public void dossiers(List<PlainDossier> some) {
    for (PlainDossier one : some) {
      dossier(one);
    }
  }

  /** A dossier that stands. */
  public void dossier(PlainDossier dossier) {
    PlainReport report = dossier.report();
    String outlet = report.head().outlet();
    raw(EVENT).text(report.head().id()).raw(ACTIVE_HAZARD).text(report.hazard().name());
    raw(VERDICT).symbol(dossier.verdict()).raw(HINDSIGHT_ONLY).truth(dossier.hindsightOnly());
    raw(BEGAN).openSpan(report.beganFrom(), report.beganTo());
    raw(ENVELOPE).span(report.beganFrom(), report.beganTo());
    raw(KILLED).tally(report.killed()).raw(INJURED).tally(report.injured());
    raw(PLACES).place(report.place()).raw(OUTLETS);
    if (outlet != null) {
      text(outlet);
    }
    raw(MATCHES).list(dossier.matches(), this::id);
    raw(MATCH_COUNT).number(dossier.matches().size());
    raw(FIRST_PRIVATE).id(dossier.first(Audience.PRIVATE));
    raw(FIRST_PUBLIC).id(dossier.first(Audience.PUBLIC));
    raw(MOST_SPECIFIC).id(dossier.mostSpecific());
    raw(OUTLET_COUNT).number(outlet == null ? 0 : 1).raw(END);
  }

  private PlainOutputLines id(@Nullable PlainMatch match) {
    return match == null ? raw(NULL) : id(match.high(), match.low());
  }

  /** As {@link Bits} are written. */
  private PlainOutputLines id(long high, long low) {
    out.raw('"').hex(high).hex(low).raw('"');
    return this;
  }

  /** The first of them, as many as any list of an output shows. */
  private <T> PlainOutputLines list(List<T> list, Consumer<T> written) {
    for (int i = 0; i < Math.min(list.size(), Evidence.SHOWN); i++) {
      if (i > 0) {
        out.raw(',');
      }
      written.accept(list.get(i));
    }
    return this;
  }

  private static final byte[] AT_LEAST = bytes("{\"atLeast\":");
  private static final byte[] AT_MOST = bytes(",\"atMost\":");

  private PlainOutputLines tally(@Nullable Count count) {
    if (count == null) {
      return raw(NULL);
    }
    openCount(count);
    raw(ENVELOPE).openCount(count);
    out.raw('}').raw('}');
    return this;
  }

  private void openCount(Count count) {
    raw(AT_LEAST);
    out.number(count.atLeast());
    raw(AT_MOST);
    out.number(count.atMost());
  }

  private static final byte[] NAME = bytes(",\"name\":");
  private static final byte[] KIND = bytes(",\"kind\":");
  private static final byte[] LEVEL = bytes(",\"level\":");
  private static final byte[] LINEAGE = bytes(",\"lineage\":[");
  private static final byte[] GEOMETRY = bytes("],\"geometry\":");
  private static final byte[] RADIUS = bytes(",\"radiusKm\":");
  private static final byte[] POINT = bytes("{\"type\":\"Point\",\"coordinates\":");
  private static final byte[] POLYGON = bytes("{\"type\":\"Polygon\",\"coordinates\":[");
  private static final byte[] END_OF_POLYGON = bytes("]}");

  private PlainOutputLines place(Place place) {
    raw(ID).text(place.id()).raw(NAME).text(place.name()).raw(KIND).text(place.kind());
    raw(LEVEL).symbol(place.level()).raw(LINEAGE).all(place.lineage(), this::text);
    raw(GEOMETRY).geometry(place.geometry());
    raw(RADIUS);
    out.number(place.geometry() instanceof Circle circle ? circle.radiusKm() : 0.0);
    out.raw('}');
    return this;
  }

  private <T> PlainOutputLines all(Iterable<T> list, Consumer<T> written) {
    for (Iterator<T> each = list.iterator(); each.hasNext(); ) {
      written.accept(each.next());
      if (each.hasNext()) {
        out.raw(',');
      }
    }
    return this;
  }

  private void geometry(@Nullable Geometry geometry) {
    if (geometry instanceof Circle circle) {
      raw(POINT).position(circle.centre());
      out.raw('}');
    } else if (geometry instanceof Polygon polygon) {
      raw(POLYGON).all(polygon.rings(), this::ring).raw(END_OF_POLYGON);
    } else {
      raw(NULL);
    }
  }

  private void ring(List<LonLat> ring) {
    out.raw('[');
    all(ring, this::position);
    out.raw(']');
  }

  private void position(LonLat at) {
    out.raw('[').number(at.lon()).raw(',').number(at.lat()).raw(']');
  }

  private static final byte[] ACTIVE_OUTCOME = bytes(",\"state\":\"ACTIVE\",\"outcome\":");
  private static final byte[] FINAL = bytes(",\"final\":");
  private static final byte[] ISSUER = bytes(",\"issuer\":");
  private static final byte[] HAZARD = bytes(",\"hazard\":");
  private static final byte[] ISSUED = bytes(",\"issued\":");
  private static final byte[] VALIDITY = bytes(",\"validity\":");
  private static final byte[] INCIDENTS = bytes(",\"incidents\":[");
  private static final byte[] INCIDENT_COUNT = bytes("],\"incidentCount\":");

  /** What became of warnings that stand, one after the other. */
  public void outcomes(List<PlainOutcome> some) {
    for (PlainOutcome one : some) {
      outcome(one);
    }
  }

  /** What became of a warning that stands. */
  public void outcome(PlainOutcome outcome) {
    PlainWarning warning = outcome.warning();
    raw(EVENT).text(warning.head().id()).raw(ACTIVE_OUTCOME).symbol(outcome.outcome());
    raw(FINAL).truth(outcome.isFinal()).raw(ISSUER).party(warning.issuer());
    raw(HAZARD).text(warning.hazard().name()).raw(AUDIENCE).symbol(warning.audience());
    raw(ISSUED).span(warning.issuedFrom(), warning.issuedTo()).raw(VALIDITY);
    if (warning.hasValidity()) {
      span(warning.validFrom(), warning.validTo());
    } else {
      raw(NULL);
    }
    raw(INCIDENTS).list(outcome.incidents(), this::text);
    raw(INCIDENT_COUNT).number(outcome.incidents().size()).raw(END);
  }

  private static final byte[] END_OF_LIST = bytes("]}");

  private PlainOutputLines party(Party party) {
    return raw(ID)
        .text(party.id())
        .raw(NAME)
        .text(party.name())
        .raw(LINEAGE)
        .all(party.lineage(), this::text)
        .raw(END_OF_LIST);
  }

  private static final byte[] ACTIVE_SUBJECT = bytes(",\"state\":\"ACTIVE\",\"subject\":");
  private static final byte[] SEVERITY = bytes(",\"severity\":");
  private static final byte[] HEADLINE = bytes(",\"headline\":");
  private static final byte[] CAUSED_BY = bytes(",\"causedBy\":");
  private static final byte[] LINKS = bytes(",\"links\":[");
  private static final byte[] END_OF_LINE = bytes("]}\n");

  /** Alerts, one after the other. */
  public void alerts(List<PlainAlert> some) {
    for (PlainAlert one : some) {
      alert(one);
    }
  }

  /** An alert. */
  public void alert(PlainAlert alert) {
    PlainHead cause = alert.cause();
    raw(ID).id(alert.high(), alert.low());
    raw(ACTIVE_SUBJECT).text(alert.match().report().head().id());
    raw(KIND).symbol(AlertKind.VERDICT).raw(SEVERITY).symbol(VerdictAlerts.severity(alert));
    raw(HEADLINE).text(VerdictAlerts.headline(alert)).raw(CAUSED_BY).text(cause.id());
    raw(PUBLISHED).moment(cause.publishedAt());
    raw(LINKS).all(alert.links().toList(), this::text).raw(END_OF_LINE);
  }
}
