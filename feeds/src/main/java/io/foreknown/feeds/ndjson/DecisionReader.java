package io.foreknown.feeds.ndjson;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of decisions, as {@link PlainReader} reads plain claims: what it does not know, or
 * finds wrong, the ordinary reader reads again. A law holds it to that reader. For one thread.
 */
final class DecisionReader {
  private static final Verdict[] VERDICTS = {
    Verdict.CONFIRMED, Verdict.DISMISSED, Verdict.SAME, Verdict.DIFFERENT, Verdict.MUTED
  };

  /** Bits of what must be there: all but revision, until and reason. */
  private static final int NEEDED = 0b110_1111;

  private final PlainParts parts;
  private final PlainScanner scanner = new PlainScanner();

  private int seen;
  private @Nullable String id;
  private long revision;
  private @Nullable Instant at;
  private @Nullable Party by;
  private @Nullable Verdict verdict;
  private @Nullable Subject subject;
  private @Nullable Instant until;
  private @Nullable String reason;

  DecisionReader(PlainParts parts) {
    this.parts = parts;
  }

  /**
   * The decision of a line; null when it holds none, or is not written in the usual spelling.
   *
   * @param end of the line; there is a line feed or a zero
   */
  @Nullable Decision read(byte[] bytes, int start, int end) {
    if (end - start > PlainReader.MOST) {
      return null;
    }
    seen = 0;
    revision = 1;
    until = null;
    reason = null;
    scanner.begin(bytes, start);
    try {
      readFields();
      return scanner.endsAt(end) ? decision() : null;
    } catch (UnusualException | InvalidValueException e) {
      return null;
    }
  }

  private void readFields() {
    scanner.expect('{');
    do {
      int field = scanner.field(PlainWords.DECISION, seen);
      seen |= 1 << field;
      readField(field);
    } while (scanner.goesOn('}'));
  }

  private void readField(int field) {
    switch (field) {
      case 0 -> {
        scanner.text();
        scanner.require(PlainWords.OF_DECISION);
      }
      case 1 -> {
        scanner.text();
        id = scanner.id();
      }
      case 2 -> at = Instant.ofEpochMilli(scanner.moment());
      case 3 -> by = parts.party(scanner);
      case 4 -> revision = scanner.revision();
      case 5 -> {
        scanner.text();
        verdict = VERDICTS[scanner.word(PlainWords.VERDICTS)];
      }
      case 6 -> subject = subject();
      case 7 -> until = Instant.ofEpochMilli(scanner.moment());
      default -> {
        scanner.text();
        reason = scanner.string(Limits.TEXT);
      }
    }
  }

  /** About events; of questions, issuers and proposals there are few. */
  private Subject subject() {
    scanner.expect('{');
    scanner.name();
    Subject read =
        switch (scanner.word(PlainWords.SUBJECTS)) {
          case 0 -> pair();
          case 1 -> new Subject.Incidents(two());
          default -> new Subject.Warnings(two());
        };
    scanner.expect('}');
    return read;
  }

  private Subject pair() {
    scanner.expect('{');
    String warning = end(0);
    scanner.expect(',');
    String incident = end(1);
    scanner.expect('}');
    return new Subject.Pair(new Subject.Ends(warning, incident));
  }

  private String end(int which) {
    scanner.name();
    scanner.require(PlainWords.ENDS[which]);
    scanner.text();
    return scanner.id();
  }

  private List<String> two() {
    scanner.expect('[');
    scanner.text();
    String one = scanner.id();
    scanner.expect(',');
    scanner.text();
    String other = scanner.id();
    scanner.expect(']');
    return List.of(one, other);
  }

  private @Nullable Decision decision() {
    if ((seen & NEEDED) != NEEDED
        || id == null
        || at == null
        || by == null
        || verdict == null
        || subject == null) {
      return null;
    }
    Header header = new Header(id, revision, at, null, null, null, List.of(), null, null, null);
    return new Decision(header, by, verdict, subject, until, reason);
  }
}
