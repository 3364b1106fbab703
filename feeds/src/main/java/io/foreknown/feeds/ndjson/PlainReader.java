package io.foreknown.feeds.ndjson;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.plain.PlainHead;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of plain claims, many times faster than {@link LineReader}, and no others: what it
 * does not know, or finds wrong, the ordinary reader reads again. A law holds it to that reader.
 * For one thread.
 */
final class PlainReader {
  /** Bytes of a line; a claim on so short a line is not too large for a record. */
  static final int MOST = 1 << 13;

  private static final Audience[] AUDIENCES = {Audience.PUBLIC, Audience.PRIVATE};
  private static final IncidentOutcome[] OUTCOMES = {
    IncidentOutcome.OCCURRED, IncidentOutcome.FOILED, IncidentOutcome.DISPROVED
  };

  private static final int OF_WARNING =
      PlainWords.fields(
          "type", "id", "publishedAt", "issuer", "audience", "issued", "hazard", "targets");
  private static final int IN_WARNING =
      OF_WARNING | PlainWords.fields("story", "revision", "validity", "suspects", "exercise");
  private static final int OF_REPORT =
      PlainWords.fields("type", "id", "publishedAt", "hazard", "outcome", "began", "places");
  private static final int IN_REPORT =
      OF_REPORT | PlainWords.fields("story", "revision", "killed", "injured", "perpetrators");

  private final PlainParts parts;
  private final PlainScanner scanner = new PlainScanner();

  private int seen;
  private int type;
  private @Nullable String id;
  private long revision;
  private long published;
  private @Nullable String url;
  private @Nullable String outlet;
  private @Nullable Hazard hazard;
  private @Nullable Place place;
  private @Nullable Party issuer;
  private @Nullable Party actor;
  private Audience audience = Audience.PUBLIC;
  private IncidentOutcome incidentOutcome = IncidentOutcome.OCCURRED;
  private boolean exercise;
  private boolean exclusive;
  private @Nullable Count killed;
  private @Nullable Count injured;
  private long from;
  private long to;
  private long validFrom;
  private long validTo;
  private long spanFrom;
  private long spanTo;

  PlainReader(PlainParts parts) {
    this.parts = parts;
  }

  /**
   * The claim of a line; null when it is not plain, or not written in the usual spelling.
   *
   * @param end of the line; there is a line feed or a zero
   */
  @Nullable PlainClaim read(byte[] bytes, int start, int end) {
    if (end - start > MOST) {
      return null;
    }
    clear();
    scanner.begin(bytes, start);
    try {
      readFields();
      return scanner.endsAt(end) ? claim() : null;
    } catch (UnusualException e) {
      return null;
    }
  }

  private void clear() {
    seen = 0;
    revision = 1;
    url = null;
    outlet = null;
    actor = null;
    exercise = false;
    exclusive = false;
    killed = null;
    injured = null;
    validFrom = PlainWarning.NEVER;
    validTo = PlainWarning.NEVER;
  }

  private void readFields() {
    scanner.expect('{');
    do {
      int field = scanner.field(PlainWords.FIELDS, seen);
      seen |= 1 << field;
      readField(field);
    } while (scanner.goesOn('}'));
  }

  private void readField(int field) {
    switch (field) {
      case 0 -> {
        scanner.text();
        type = scanner.word(PlainWords.TYPES);
      }
      case 1 -> {
        scanner.text();
        id = scanner.id();
      }
      case 2 -> published = scanner.moment();
      case 3 -> hazard = parts.hazard(scanner);
      case 4 -> story();
      case 5 -> revision = scanner.revision();
      case 6 -> issuer = parts.party(scanner);
      case 7 -> {
        scanner.text();
        audience = AUDIENCES[scanner.word(PlainWords.AUDIENCES)];
      }
      case 8, 14 -> {
        span();
        from = spanFrom;
        to = spanTo;
      }
      case 10 -> {
        span();
        validFrom = spanFrom;
        validTo = spanTo;
      }
      case 9, 15 -> {
        scanner.expect('[');
        place = parts.place(scanner);
        scanner.expect(']');
      }
      case 11 -> actor = parties();
      case 12 -> exercise = scanner.truth();
      case 13 -> {
        scanner.text();
        incidentOutcome = OUTCOMES[scanner.word(PlainWords.OUTCOMES)];
      }
      case 16 -> killed = count();
      case 17 -> injured = count();
      default -> perpetrators();
    }
  }

  private void story() {
    int given = 0;
    scanner.expect('{');
    do {
      int field = scanner.field(PlainWords.STORY, given);
      given |= 1 << field;
      switch (field) {
        case 0 -> {
          scanner.text();
          url = PlainParts.address(scanner);
        }
        case 1 -> unused(Limits.TEXT);
        case 2 -> outlet = parts.text(scanner);
        default -> unused(Limits.NAME);
      }
    } while (scanner.goesOn('}'));
  }

  /** A text that is not kept, but has to be one. */
  private void unused(int most) {
    scanner.text();
    scanner.check(most);
  }

  private void span() {
    if (!scanner.passes('{')) {
      spanFrom = scanner.moment();
      spanTo = spanFrom;
      return;
    }
    scanner.name();
    scanner.require(PlainWords.FROM);
    spanFrom = scanner.moment();
    scanner.expect(',');
    scanner.name();
    scanner.require(PlainWords.TO);
    spanTo = scanner.moment();
    scanner.expect('}');
    if (spanTo < spanFrom) {
      throw new UnusualException();
    }
  }

  /** Of a list of one party; null where it is empty. */
  private @Nullable Party parties() {
    scanner.expect('[');
    if (scanner.passes(']')) {
      return null;
    }
    Party only = parts.party(scanner);
    scanner.expect(']');
    return only;
  }

  private void perpetrators() {
    scanner.expect('{');
    scanner.name();
    scanner.require(PlainWords.PARTIES);
    actor = parties();
    if (actor == null) {
      throw new UnusualException();
    }
    if (scanner.goesOn('}')) {
      scanner.name();
      scanner.require(PlainWords.EXCLUSIVE);
      exclusive = scanner.truth();
      scanner.expect('}');
    }
  }

  private Count count() {
    if (!scanner.passes('{')) {
      return Count.exactly(scanner.integer());
    }
    scanner.name();
    boolean isLeast = scanner.is(PlainWords.AT_LEAST);
    if (!isLeast) {
      scanner.require(PlainWords.AT_MOST);
    }
    long first = scanner.integer();
    if (!scanner.goesOn('}')) {
      return isLeast ? new Count(first, null) : new Count(null, first);
    }
    scanner.name();
    scanner.require(isLeast ? PlainWords.AT_MOST : PlainWords.AT_LEAST);
    long second = scanner.integer();
    scanner.expect('}');
    if (isLeast ? second < first : first < second) {
      throw new UnusualException();
    }
    return isLeast ? new Count(first, second) : new Count(second, first);
  }

  private @Nullable PlainClaim claim() {
    boolean isWarning = type == 0;
    int needed = isWarning ? OF_WARNING : OF_REPORT;
    int allowed = isWarning ? IN_WARNING : IN_REPORT;
    if ((seen & needed) != needed
        || (seen & ~allowed) != 0
        || id == null
        || hazard == null
        || place == null) {
      return null;
    }
    PlainHead head = new PlainHead(id, revision, published, published, url, outlet);
    if (!isWarning) {
      return new PlainReport(
          head, hazard, incidentOutcome, place, actor, exclusive, killed, injured, from, to);
    }
    return issuer == null
        ? null
        : new PlainWarning(
            head, issuer, audience, hazard, place, actor, exercise, from, to, validFrom, validTo);
  }
}
