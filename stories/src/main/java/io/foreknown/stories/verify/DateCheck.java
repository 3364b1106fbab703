package io.foreknown.stories.verify;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.time.TimeFinder;
import io.foreknown.stories.time.TimeHit;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date is what a time of the sentence that it rests on means; where that hangs on another event,
 * it is as far from a day of the text as the words say. Days that are assumed are those of news.
 */
final class DateCheck implements Check {
  @Override
  public String word() {
    return "date";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (!(field.value() instanceof Value.OfSpan of)) {
      return null;
    }
    if (field.how() == How.DEFAULT) {
      return isAssumable(story, draft, path, of.span(), field) ? null : "is not to be assumed";
    }
    List<TimeHit> near =
        story.sentences(field.range()).stream()
            .flatMap(sentence -> story.times(sentence).stream())
            .filter(hit -> hit.range().overlaps(field.range()))
            .toList();
    boolean found =
        path == Path.VALIDITY
            ? isValidity(of.span(), draft, story)
            : isNamed(of.span(), near) || isCounted(of.span(), near, story);
    return found ? null : "is what no time of the text means";
  }

  /**
   * Only of an incident that occurred, only the day of the report and the one before, and only
   * where no time of its words lies before these.
   */
  private static boolean isAssumable(
      StoryFacts story, Draft draft, Path path, Span span, Field field) {
    return path == Path.BEGAN
        && draft.word(Path.OUTCOME).equals("occurred")
        && story.published() != null
        && span.equals(TimeFinder.newsCycle(story.published()))
        && story.sentences(field.range()).stream()
            .flatMap(sentence -> story.times(sentence).stream())
            .allMatch(hit -> hit.span() != null && !hit.span().from().isBefore(span.from()));
  }

  private static boolean isNamed(Span span, List<TimeHit> near) {
    return near.stream().anyMatch(hit -> span.equals(hit.span()));
  }

  /** From a day of the text, or from one that is itself counted. */
  private static boolean isCounted(Span span, List<TimeHit> near, StoryFacts story) {
    List<TimeHit> all =
        story.text().sentences().stream()
            .flatMap(sentence -> story.times(sentence).stream())
            .toList();
    Set<Span> days = new HashSet<>();
    all.stream().filter(TimeHit::isDay).forEach(hit -> days.add(hit.span()));
    Set<Span> counted = new HashSet<>(days);
    days.forEach(day -> relative(all).forEach(hit -> counted.add(moved(day, hit))));
    return relative(near)
        .anyMatch(hit -> counted.stream().anyMatch(day -> moved(day, hit).equals(span)));
  }

  private static Stream<TimeHit> relative(List<TimeHit> hits) {
    return hits.stream().filter(hit -> hit.kind() == TimeHit.Kind.RELATIVE);
  }

  private static Span moved(Span day, TimeHit hit) {
    Duration offset = Duration.ofDays(hit.offsetDays());
    return new Span(day.from().plus(offset), day.to().plus(offset));
  }

  /**
   * From when it was given to an end that is named, for a length that is named, or days that are
   * named.
   */
  private static boolean isValidity(Span span, Draft draft, StoryFacts story) {
    Value.OfSpan issued = draft.value(Path.ISSUED, Value.OfSpan.class);
    List<TimeHit> near =
        draft.evidence().stream()
            .flatMap(each -> story.sentences(each.range()).stream())
            .flatMap((Sentence sentence) -> story.times(sentence).stream())
            .toList();
    boolean begins =
        near.stream().anyMatch(hit -> hit.span() != null && hit.span().from().equals(span.from()))
            || (issued != null && issued.span().from().equals(span.from()));
    boolean ends =
        near.stream().anyMatch(hit -> hit.span() != null && hit.span().to().equals(span.to()));
    boolean lasts =
        issued != null
            && near.stream()
                .anyMatch(
                    hit ->
                        hit.length() != null
                            && issued.span().to().plus(hit.length()).equals(span.to()));
    return begins && (ends || lasts);
  }
}
