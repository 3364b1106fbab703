package io.foreknown.domain.oracle;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.time.Span;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One finding, as the contract asks for it. */
public record Expected(
    String warning, String incident, MatchKind kind, Audience audience, Times times, Bond bond) {
  /** The finding that an engine has made. */
  public static Expected of(Match match) {
    var by = match.window().bySeconds();
    return new Expected(
        match.warning(),
        match.incident(),
        match.kind(),
        match.audience(),
        new Times(
            match.warnedSince(),
            match.force(),
            new Range(match.leadSeconds().min(), match.leadSeconds().max()),
            match.publicationLeadSeconds(),
            match.window().relation(),
            by == null ? null : new Range(by.min(), by.max()),
            match.hindsight()),
        new Bond(
            match.place(),
            match.actor(),
            match.rule().hazard(),
            match.evidence().first().stream()
                .map(source -> source.claim() + "@" + source.revision())
                .collect(Collectors.toSet())));
  }

  /** Whether it verifies the warning by what was in force; without a window by the horizon. */
  boolean isInWindow() {
    return kind == MatchKind.MATCH
        && times.window() != WindowRelation.BEFORE_WINDOW
        && times.window() != WindowRelation.AFTER_WINDOW;
  }

  /** Whole seconds. */
  public record Range(long min, long max) {}

  /** All that has to do with time. */
  public record Times(
      Span since,
      Force force,
      Range lead,
      long publicationLead,
      WindowRelation window,
      @Nullable Range by,
      boolean hindsight) {}

  /** All that has not. */
  public record Bond(PlaceRelation place, ActorRelation actor, String row, Set<String> evidence) {}
}
