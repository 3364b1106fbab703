package io.foreknown.stories.fold;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention;
import io.foreknown.stories.time.TimeHit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of a story's own events, by vote of its mentions, and the times that hang on them: with
 * the public warning on 7 March, "the day before the public warning" is 6 March. Without a clear
 * vote a time stays open.
 */
final class Anchors {
  private static final Pattern PUBLIC =
      Pattern.compile("\\bpublic|\\balert|\\badvisory|\\bembassy");
  private static final Pattern PRIVATE =
      Pattern.compile(
          "\\bprivate|\\bconfidential|\\binformation|\\bintelligence|\\btip\\b|\\bmemo");
  private static final Pattern WARNING = Pattern.compile("\\bwarning");
  private static final Pattern INCIDENT =
      Pattern.compile(
          "attack|assault|shooting|bomb|blast|explosion|massacre|storm|flood|crash|collapse|fire|earthquake|killing|breach|landfall|derail|hurricane|cyclone|tornado|disaster|accident|raid|ambush|siege|eruption|kidnapping|murder");

  /** What a time may hang on. */
  private enum Kind {
    INCIDENT,
    PUBLIC_WARNING,
    PRIVATE_WARNING
  }

  private final Map<Kind, Map<Span, Integer>> votes = new EnumMap<>(Kind.class);

  private Anchors(List<Mention> mentions) {
    mentions.forEach(this::vote);
  }

  /**
   * The mentions with the times that can be resolved; twice over, as a resolved time may be what
   * another hangs on.
   */
  static List<Mention> resolved(List<Mention> mentions) {
    List<Mention> once = new Anchors(mentions).resolve(mentions);
    return new Anchors(once).resolve(once);
  }

  private void vote(Mention mention) {
    Draft draft = mention.draft();
    Value.OfSpan time = draft.value(mention.timePath(), Value.OfSpan.class);
    Kind kind = kind(draft);
    if (time != null
        && kind != null
        && isDay(time.span())
        && mention.certainty() != Mention.Certainty.RECALLED) {
      votes.computeIfAbsent(kind, key -> new HashMap<>()).merge(time.span(), 1, Integer::sum);
    }
  }

  private static @Nullable Kind kind(Draft draft) {
    if (draft.type() == ClaimType.INCIDENT) {
      return draft.word(Path.OUTCOME).equals("occurred") ? Kind.INCIDENT : null;
    }
    if (draft.type() == ClaimType.STATEMENT) {
      return null;
    }
    return draft.word(Path.AUDIENCE).equals("public") ? Kind.PUBLIC_WARNING : Kind.PRIVATE_WARNING;
  }

  private static boolean isDay(Span span) {
    return Duration.between(span.from(), span.to()).toDays() < 1;
  }

  private List<Mention> resolve(List<Mention> mentions) {
    List<Mention> resolved = new ArrayList<>();
    mentions.forEach(mention -> resolved.add(resolve(mention)));
    return resolved;
  }

  private Mention resolve(Mention mention) {
    TimeHit pending = mention.pending();
    if (pending == null) {
      return mention;
    }
    Span anchor =
        mention.reference().date() == null
            ? anchor(mention.reference().words())
            : mention.reference().date();
    if (anchor == null) {
      return mention;
    }
    Duration offset = Duration.ofDays(pending.offsetDays());
    Span span = new Span(anchor.from().plus(offset), anchor.to().plus(offset));
    String note = mention.reference().words();
    Field field = new Field(new Value.OfSpan(span), pending.range(), How.ANCHOR, note);
    return mention.resolved(mention.draft().with(mention.timePath(), field));
  }

  private @Nullable Span anchor(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (PRIVATE.matcher(lower).find()) {
      return winner(Kind.PRIVATE_WARNING);
    }
    if (PUBLIC.matcher(lower).find()) {
      return winner(Kind.PUBLIC_WARNING);
    }
    if (WARNING.matcher(lower).find()) {
      return votes.containsKey(Kind.PUBLIC_WARNING) && votes.containsKey(Kind.PRIVATE_WARNING)
          ? null
          : winner(
              votes.containsKey(Kind.PUBLIC_WARNING) ? Kind.PUBLIC_WARNING : Kind.PRIVATE_WARNING);
    }
    return INCIDENT.matcher(lower).find() ? winner(Kind.INCIDENT) : null;
  }

  /** The day with most votes; null when two have as many. */
  private @Nullable Span winner(Kind kind) {
    Span best = null;
    int most = 0;
    boolean tied = false;
    for (Map.Entry<Span, Integer> each : votes.getOrDefault(kind, Map.of()).entrySet()) {
      if (each.getValue() > most) {
        best = each.getKey();
        most = each.getValue();
        tied = false;
      } else if (each.getValue() == most) {
        tied = true;
      }
    }
    return tied ? null : best;
  }
}
