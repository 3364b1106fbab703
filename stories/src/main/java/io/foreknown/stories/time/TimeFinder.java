package io.foreknown.stories.time;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.mention.NumberWords;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.time.TimeHit.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times of a sentence. Nothing is guessed: what hangs on an event is left to whoever
 * knows the story's events, and what hangs on the publication stays open where that is not known.
 */
public final class TimeFinder {
  private static final String NUMBER =
      "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty)";

  private static final String PART =
      "(?:\\s+(?:morning|afternoon|evening|night|lunchtime|midday|at dawn))?";

  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:until|till|through|by|between\\s+[^.;,]{3,20}\\s+and|(?<!prior )(?<!due )to|up to|end of)\\s+(?:late |early |the |at least |\\d{1,2}(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:on )?|noon on |midnight on |midday on |the end of |dawn on )*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:until|till|through|by|next|coming|this coming|from|between)\\s+(?:late |early |the |on )*$",
          Pattern.CASE_INSENSITIVE);

  /** In this order; what an earlier one has taken, no later one reads. */
  private enum Form {
    RELATIVE_NAMED(
        "\\b(?:(just|only|about|barely)\\s+)?(?:(more than|over|less than|nearly|almost|at least)\\s+)?(?:the\\s+|"
            + NUMBER
            + "\\s+)?(days?|nights?|mornings?|weeks?|fortnights?|months?|years?|hours?|minutes?|evenings?)\\s+(before|after|prior to|ahead of|following)\\b(?!\\s+(?:he|she|it|they)\\b)"),
    BETWEEN(
        "\\bbetween\\s+(\\d{1,2})\\s+(?:("
            + Months.PATTERN
            + ")\\s+)?and\\s+(\\d{1,2})\\s+("
            + Months.PATTERN
            + ")(?:,?\\s+(\\d{4})\\b)?"),
    DAY_MONTH(
        "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?("
            + Months.PATTERN
            + ")(?:,?\\s+(\\d{4})\\b)?"),
    MONTH_DAY(
        "\\b(" + Months.PATTERN + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?\\s+(\\d{4})\\b)?"),
    ISO("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"),
    MONTH(
        "\\b(?:in|since|of|early|late|mid|during|last|this|until|by|from)[\\s-]+("
            + Months.FULL
            + ")\\b(?:,?\\s+(?:of\\s+)?(\\d{4})\\b)?"),
    YEARS(
        "\\b(?:in|since|during|of|late|early|from)\\s+(\\d{4})\\b(?:\\s+and\\s+(?:in\\s+)?(\\d{4})\\b)?"),
    WEEKDAY("\\b(?:(last|next|this|coming)\\s+)?(" + Months.WEEKDAY + ")\\b" + PART),
    YESTERDAY(
        "\\b(?:the day before yesterday|yesterday|today|tonight|tomorrow|this morning|this afternoon|this evening|last night|last evening|overnight|earlier today|(?:a few |some |several )?(?:minutes|moments|hours) ago|(?:over|at|during) the weekend)\\b"
            + PART),
    AGO("\\b" + NUMBER + "\\s+(days?|weeks?|months?|years?|hours?|minutes?)\\s+ago\\b"),
    PAST_LENGTH(
        "\\b(?:over|in|during|within)\\s+(?:the\\s+)?(?:last|past|previous)\\s+(?:"
            + NUMBER
            + "\\s+|few\\s+|several\\s+)?(hours?|days?|weeks?)\\b"),
    LAST("\\b(last|this|next)\\s+(week|month|year|weekend)\\b"),
    LENGTH(
        "\\b(?:over|for|in|during|within)\\s+(?:the\\s+)?(?:next|coming|following)\\s+"
            + NUMBER
            + "\\s+(hours?|days?|weeks?)\\b|\\bfor\\s+"
            + NUMBER
            + "\\s+(hours?|days?|weeks?)\\b"),
    NEXT_DAY(
        "\\bthe\\s+(?:next|following)\\s+(?:day|morning)\\b|\\ba day (?:later|earlier)\\b|\\bthe previous day\\b|\\bthe day before\\b"),
    VAGUE(
        "\\b(?:"
            + NUMBER
            + "\\s+)?(days?|weeks?|months?|years?|hours?)\\s+(?:earlier|later|before|after|ahead)\\b|\\bshortly (?:after|before)\\b|\\bsoon after\\b|\\b(?:in|within) (?:the )?(?:days|weeks|months|hours)\\b|\\brecently\\b|\\bpreviously\\b");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
  }

  private final Calendar calendar;

  /**
   * Sees days from a publication.
   *
   * @param published null when it is not known
   */
  public TimeFinder(@Nullable LocalDate published) {
    this.calendar = new Calendar(published);
  }

  /** The day of a report and the one before it, of which reports tell as news. */
  public static Span newsCycle(LocalDate published) {
    return Calendar.days(published.minusDays(1), published);
  }

  /** The times of a sentence, in their order. */
  public List<TimeHit> in(Sentence sentence) {
    List<TimeHit> found = new ArrayList<>();
    String text = sentence.text();
    for (Form form : Form.values()) {
      Matcher matcher = form.pattern.matcher(text);
      while (matcher.find()) {
        Range range =
            new Range(
                sentence.range().from() + matcher.start(), sentence.range().from() + matcher.end());
        if (found.stream().noneMatch(hit -> hit.range().overlaps(range))) {
          add(found, sentence, form, matcher, range);
        }
      }
    }
    found.sort(Comparator.comparingInt((TimeHit hit) -> hit.range().from()));
    return found;
  }

  private void add(
      List<TimeHit> found, Sentence sentence, Form form, Matcher matcher, Range range) {
    String before = sentence.text().substring(0, matcher.start());
    if (form == Form.DAY_MONTH
        && (NAMED.matcher(sentence.text().substring(matcher.end())).lookingAt()
            || GMT.matcher(before).find())) {
      return;
    }
    boolean ahead = AHEAD.matcher(before).find() || UNTIL.matcher(before).find();
    Hit hit = new Hit(sentence, range, UNTIL.matcher(before).find());
    switch (form) {
      case BETWEEN -> {
        Span past = between(matcher);
        if (past != null) {
          found.add(hit.date(past, matcher.group(5) != null));
        }
      }
      case DAY_MONTH ->
          found.add(
              hit.date(
                  calendar.day(
                      matcher.group(3),
                      Months.number(matcher.group(2)),
                      Integer.parseInt(matcher.group(1)),
                      ahead),
                  matcher.group(3) != null));
      case MONTH_DAY ->
          found.add(
              hit.date(
                  calendar.day(
                      matcher.group(3),
                      Months.number(matcher.group(1)),
                      Integer.parseInt(matcher.group(2)),
                      ahead),
                  matcher.group(3) != null));
      case ISO ->
          found.add(
              hit.date(
                  calendar.day(
                      matcher.group(1),
                      Integer.parseInt(matcher.group(2)),
                      Integer.parseInt(matcher.group(3)),
                      false),
                  true));
      case MONTH -> {
        if (Character.isUpperCase(matcher.group(1).charAt(0))) {
          found.add(
              hit.date(
                  calendar.month(matcher.group(2), Months.number(matcher.group(1)), ahead),
                  matcher.group(2) != null));
        }
      }
      case YEARS -> {
        found.add(hit.date(Calendar.year(Integer.parseInt(matcher.group(1))), true));
        if (matcher.group(2) != null) {
          Range second = new Range(sentence.range().from() + matcher.start(2), range.to());
          found.add(
              new Hit(sentence, second, false)
                  .date(Calendar.year(Integer.parseInt(matcher.group(2))), true));
        }
      }
      case WEEKDAY ->
          found.add(hit.deictic(weekday(sentence.text(), matcher, ahead, before(found, range))));
      case YESTERDAY -> found.add(hit.deictic(near(matcher.group().toLowerCase(Locale.ROOT))));
      case AGO -> found.add(hit.deictic(ago(number(matcher.group(1)), matcher.group(2))));
      case LAST -> found.add(hit.deictic(last(lower(matcher.group(1)), lower(matcher.group(2)))));
      case PAST_LENGTH -> found.add(hit.deictic(past(matcher.group(1), matcher.group(2))));
      case LENGTH -> found.add(hit.length(length(matcher)));
      case RELATIVE_NAMED -> found.add(relative(hit, matcher));
      case NEXT_DAY, VAGUE -> found.add(hit.vague());
    }
  }

  /**
   * One that lies ahead lies ahead of the day on which it was said so: what was warned on Monday to
   * come by Wednesday came this week, whenever it is told.
   */
  private @Nullable Span weekday(
      String text, Matcher matcher, boolean ahead, @Nullable LocalDate said) {
    DayOfWeek day = Months.weekday(matcher.group(2));
    String which = lower(matcher.group(1));
    if (which.equals("last") || which.equals("next") || which.equals("coming")) {
      return calendar.weekday(day, !which.equals("last"), which.equals("last"));
    }
    boolean isAhead =
        (ahead || isForecast(text.substring(0, matcher.start())))
            && !isOver(text, matcher.start(), matcher.end());
    return said == null || !isAhead
        ? calendar.weekday(day, isAhead, false)
        : Calendar.weekdayFrom(said, day);
  }

  /** The last day that is named before, if it was over when the story was published. */
  private @Nullable LocalDate before(List<TimeHit> found, Range range) {
    LocalDate today = calendar.published();
    TimeHit last =
        found.stream()
            .filter(hit -> hit.isDay() && !hit.until() && hit.range().to() <= range.from())
            .max(Comparator.comparingInt((TimeHit hit) -> hit.range().from()))
            .orElse(null);
    if (today == null || last == null || last.span() == null) {
      return null;
    }
    LocalDate date = LocalDate.ofInstant(last.span().from(), ZoneOffset.UTC);
    return date.isBefore(today) ? date : null;
  }

  /** Behind a day that is part of a name: "the 19 April Movement", "1 May Avenue". */
  private static final Pattern NAMED =
      Pattern.compile(
          "[\"”]?\\s+(?:(?:popular|revolutionary|people's)\\s+)*(?:movement|front|avenue|street|square|plaza|dam|bridge|brigade|battalion)\\b|\\s+\\(M-",
          Pattern.CASE_INSENSITIVE);

  /**
   * Before a day in Greenwich that is given beside the local hour: "1950 (0050 GMT 18 October)".
   */
  private static final Pattern GMT =
      Pattern.compile("[(\\[]\\d{4}\\s+gmt\\s+(?:on\\s+)?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern BY =
      Pattern.compile("\\bby (?:late |early )?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern OVER =
      Pattern.compile("^,?(?:\\s+[\\w’'-]+){1,4}?\\s+(?:had|were|was)\\b");

  /** "By Wednesday evening the water had gone." */
  private static boolean isOver(String text, int from, int to) {
    return BY.matcher(text.substring(0, from)).find() && OVER.matcher(text.substring(to)).find();
  }

  private static final Pattern FORECAST =
      Pattern.compile(
          "\\b(?:is|are|was|were) (?:expected|due|forecast|likely|predicted)\\b|\\bforecast for\\b|\\bexpected to\\b"
              + "|\\b(?:will|could|may) (?:hit|reach|bring|make|be|see|strike|cross|move|pass|begin|take|remain|close)\\b");

  private static final Pattern SAID_ON =
      Pattern.compile(
          "\\b(?:said|warned|announced|issued|added|reported|stated)\\s+(?:late |early )?(?:on\\s+)?(?:late |early )?$");

  /** Weather lies ahead: "heavy rain is expected on Friday"; "said on Friday" does not. */
  private static boolean isForecast(String before) {
    return FORECAST.matcher(before).find() && !SAID_ON.matcher(before).find();
  }

  private @Nullable Span near(String words) {
    if (words.startsWith("the day before yesterday")) {
      return calendar.offset(-2);
    }
    if (words.startsWith("yesterday") || words.startsWith("last ")) {
      return calendar.offset(-1);
    }
    if (words.endsWith("weekend")) {
      return calendar.weekend();
    }
    if (words.startsWith("overnight") || words.endsWith("hours ago")) {
      return calendar.offsets(-1, 0);
    }
    return calendar.offset(words.startsWith("tomorrow") ? 1 : 0);
  }

  /**
   * Days are days; weeks, months and years ago are about that long, and only days and weeks are
   * known.
   */
  private @Nullable Span ago(long number, String unit) {
    String word = lower(unit);
    if (word.startsWith("day")) {
      return calendar.offset(-number);
    }
    if (word.startsWith("week")) {
      return calendar.offsets(-7 * number - 3, -7 * number + 3);
    }
    if (word.startsWith("hour") || word.startsWith("minute")) {
      return number > 24 ? null : calendar.offsets(-1, 0);
    }
    LocalDate today = calendar.published();
    if (today == null) {
      return null;
    }
    return word.startsWith("year")
        ? Calendar.year(today.minusYears(number).getYear())
        : Calendar.days(
            today.minusMonths(number).withDayOfMonth(1),
            today.minusMonths(number).withDayOfMonth(1).plusMonths(1).minusDays(1));
  }

  /** "Between 27 June and 18 August", if that is over; null else. */
  private @Nullable Span between(Matcher matcher) {
    String month = matcher.group(4);
    Span to = day(matcher.group(5), month, matcher.group(3));
    Span from =
        day(
            matcher.group(5),
            matcher.group(2) == null ? month : matcher.group(2),
            matcher.group(1));
    return from == null
            || to == null
            || to.from().isBefore(from.from())
            || (matcher.group(5) == null && !calendar.isRecent(to))
        ? null
        : new Span(from.from(), to.to());
  }

  private @Nullable Span day(@Nullable String year, String month, String day) {
    return calendar.day(year, Months.number(month), Integer.parseInt(day), false);
  }

  /** "In the past few hours", "over the last 12 days"; how long a few days are is not known. */
  private @Nullable Span past(@Nullable String number, String unit) {
    String word = lower(unit);
    if (word.startsWith("hour")) {
      return calendar.offsets(-(number == null ? 1 : (number(number) + 23) / 24), 0);
    }
    return number == null
        ? null
        : calendar.offsets(-number(number) * (word.startsWith("day") ? 1 : 7), 0);
  }

  private @Nullable Span last(String which, String unit) {
    LocalDate today = calendar.published();
    if (today == null) {
      return null;
    }
    int step = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    return switch (unit) {
      case "week" -> Calendar.days(monday.plusWeeks(step), monday.plusWeeks(step).plusDays(6));
      case "weekend" ->
          Calendar.days(monday.plusWeeks(step).plusDays(5), monday.plusWeeks(step).plusDays(6));
      case "month" ->
          Calendar.days(
              today.withDayOfMonth(1).plusMonths(step),
              today.withDayOfMonth(1).plusMonths(step + 1L).minusDays(1));
      default -> Calendar.year(today.getYear() + step);
    };
  }

  private static Duration length(Matcher matcher) {
    String number = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
    String unit = lower(matcher.group(2) == null ? matcher.group(4) : matcher.group(2));
    long many = number(number);
    return unit.startsWith("hour")
        ? Duration.ofHours(many)
        : Duration.ofDays(unit.startsWith("day") ? many : 7 * many);
  }

  /** Only days and weeks that are counted exactly can be resolved. */
  private static TimeHit relative(Hit hit, Matcher matcher) {
    String unit = lower(matcher.group(4));
    boolean single = !unit.endsWith("s");
    boolean day =
        unit.startsWith("day")
            || unit.startsWith("night")
            || unit.startsWith("morning")
            || unit.startsWith("evening");
    String number = matcher.group(3);
    boolean counted = number != null || single;
    if (matcher.group(2) != null || !counted || (!day && !unit.startsWith("week"))) {
      return hit.vague();
    }
    long many = number == null ? 1 : number(number);
    long days = day ? many : 7 * many;
    String way = lower(matcher.group(5));
    return hit.relative((int) (way.equals("after") || way.equals("following") ? days : -days));
  }

  private static long number(String word) {
    String lower = lower(word);
    Long number = lower.equals("a") || lower.equals("an") ? Long.valueOf(1) : NumberWords.of(lower);
    return number == null ? 1 : number;
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /** What a hit of any kind needs. */
  private record Hit(Sentence sentence, Range range, boolean until) {
    /** The year is given or, where it is not, that of the publication. */
    TimeHit date(@Nullable Span span, boolean whole) {
      return span == null ? vague() : of(whole ? Kind.DATE : Kind.DEICTIC, span, 0, null);
    }

    TimeHit deictic(@Nullable Span span) {
      return span == null ? vague() : of(Kind.DEICTIC, span, 0, null);
    }

    TimeHit relative(int days) {
      return of(Kind.RELATIVE, null, days, null);
    }

    TimeHit length(Duration length) {
      return of(Kind.LENGTH, null, 0, length);
    }

    TimeHit vague() {
      return of(Kind.VAGUE, null, 0, null);
    }

    private TimeHit of(Kind kind, @Nullable Span span, int days, @Nullable Duration length) {
      int from = sentence.place(range.from());
      int to = Math.max(from + 1, sentence.place(range.to()));
      return new TimeHit(kind, from, to, range, span, days, length, until);
    }
  }
}
