package io.foreknown.feeds.cap;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.ndjson.ExactTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Times as the standard writes them. */
enum CapTime {
  /** CAP 1.0 and 1.1: any dateTime of XML Schema that has a zone. */
  EARLIER("(\\.\\d{1,9})?([+-]\\d{2}:\\d{2}|Z)"),

  /** CAP 1.2: whole seconds, and a zone in digits even for UTC. */
  STRICT("[+-]\\d{2}:\\d{2}");

  private static final int WHOLE_SECONDS = "2002-05-24T16:49:00-07:00".length();

  private final Pattern form;

  CapTime(String rest) {
    this.form = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}" + rest);
  }

  static CapTime of(CapVersion capVersion) {
    return capVersion == CapVersion.V1_2 ? STRICT : EARLIER;
  }

  /** Whether an exact time has whole seconds and its zone in digits; cheaper than the form. */
  private static boolean isStrict(String time) {
    return time.length() == WHOLE_SECONDS && !time.endsWith("Z");
  }

  /** Whether the text has the form of a time. */
  boolean fits(String text) {
    return form.matcher(text).matches();
  }

  /**
   * Reads a time.
   *
   * @throws InvalidValueException if it is none
   */
  Instant read(String text) {
    Instant exact = ExactTime.of(text);
    if (exact != null && (this == EARLIER || isStrict(text))) {
      return Span.moment(exact);
    }
    require(
        fits(text),
        "is %s, a time such as 2002-05-24T16:49:00-07:00 is expected, in UTC with -00:00",
        Excerpt.of(text));
    try {
      return Span.moment(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "is %s, which is not on the calendar or the clock".formatted(Excerpt.of(text)));
    }
  }
}
