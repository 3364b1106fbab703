package io.foreknown.stories.fold;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention;
import io.foreknown.stories.frame.Mention.Certainty;
import io.foreknown.stories.frame.StoryMentions;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.time.TimeHit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One draft for each thing that a story speaks of. */
public final class Fold {
  /** Sentences behind a mention from which on one without place and time is of something else. */
  private static final int FAR = 12;

  /** Sentences between a toll and what it is of, told below. */
  private static final int CLOSE = 6;

  private final List<Cluster> clusters = new ArrayList<>();
  private final List<Mention> earlier = new ArrayList<>();

  private Fold() {}

  /** The drafts of a story's mentions, in the order in which the text first speaks of them. */
  public static List<Draft> of(StoryMentions story) {
    List<Mention> mentions = story.mentions();
    Fold fold = new Fold();
    List<Mention> resolved = Anchors.resolved(mentions);
    resolved.forEach(fold::take);
    fold.takeEarlier();
    fold.clusters.forEach(fold::complete);
    fold.dropDisproved();
    fold.dropRecalled(mentions);
    fold.settle(story.home(), story.elsewhere());
    fold.date(resolved);
    fold.clusters.removeIf(cluster -> !isProposable(cluster));
    fold.assume(story.news());
    return fold.clusters.stream().map(Cluster::draft).toList();
  }

  /** A live report tells the toll above what it is of; it counts where the story has one event. */
  private void takeEarlier() {
    List<Cluster> incidents =
        clusters.stream().filter(cluster -> cluster.is(ClaimType.INCIDENT)).toList();
    for (Mention mention : earlier) {
      if (incidents.size() == 1
          && !isAnchored(mention)
          && incidents.get(0).last() - mention.sentence() <= CLOSE
          && incidents.get(0).fit(mention) >= 0) {
        incidents.get(0).add(mention);
      }
    }
  }

  private void take(Mention mention) {
    if (mention.certainty() == Certainty.RECALLED) {
      return;
    }
    Cluster best = SameDay.isAnother(mention) ? null : best(mention);
    if (best == null && mention.certainty() == Certainty.AGAIN) {
      Mention placeless = mention.with(mention.draft().without(Path.PLACES));
      best = best(placeless);
      if (best != null) {
        best.add(placeless);
        return;
      }
    }
    if (best != null) {
      best.add(mention);
    } else if (mention.certainty() == Certainty.STRONG
        || (mention.certainty() == Certainty.AGAIN && !mention.draft().word(Path.HAZARD).isEmpty())
        || (mention.certainty() == Certainty.WEAK && isAnchored(mention))) {
      clusters.add(new Cluster(mention));
    } else if (mention.draft().type() == ClaimType.INCIDENT
        && mention.certainty() == Certainty.ADDING) {
      earlier.add(mention);
    }
  }

  /** What was reported, and then said not to have happened, did not happen. */
  private void dropDisproved() {
    List<Cluster> disproved =
        clusters.stream()
            .filter(each -> each.draft().word(Path.OUTCOME).equals("disproved"))
            .toList();
    clusters.removeIf(
        each ->
            each.draft().word(Path.OUTCOME).equals("occurred")
                && disproved.stream().anyMatch(other -> other.denies(each)));
  }

  /**
   * An incident of which the story says no place happened in the country that it is about, unless
   * it is first mentioned with the name of another.
   */
  private void settle(@Nullable Field home, Set<Integer> elsewhere) {
    for (Cluster cluster : clusters) {
      if (home != null
          && cluster.is(ClaimType.INCIDENT)
          && !elsewhere.contains(cluster.first().sentence())
          && !cluster.draft().fields().containsKey(Path.PLACES)) {
        cluster.put(Path.PLACES, home);
      }
    }
  }

  /** What is told as one of a row of events happened when the one before it did. */
  private void date(List<Mention> mentions) {
    for (Cluster cluster : clusters) {
      if (cluster.is(ClaimType.INCIDENT) && !cluster.draft().fields().containsKey(Path.BEGAN)) {
        Field day = SameDay.of(cluster.first(), mentions);
        if (day != null) {
          cluster.put(Path.BEGAN, day);
        }
      }
    }
  }

  /** What is reported as news, and of which nothing in the story says when it was. */
  private void assume(Map<Range, Field> news) {
    for (Cluster cluster : clusters) {
      Mention first = cluster.first();
      Field hazard = first.draft().fields().get(Path.HAZARD);
      Field days = hazard == null ? null : news.get(hazard.range());
      if (days != null
          && cluster.is(ClaimType.INCIDENT)
          && cluster.draft().isOfUnknownPast()
          && first.certainty() == Certainty.STRONG
          && first.pending() == null
          && clusters.stream().allMatch(other -> isOpenOrOf(other, days))) {
        cluster.put(Path.BEGAN, days);
      }
    }
  }

  /** Where a story dates another incident before its own days, it may tell of that time. */
  private static boolean isOpenOrOf(Cluster cluster, Field days) {
    Value.OfSpan began = cluster.draft().value(Path.BEGAN, Value.OfSpan.class);
    return began == null
        || cluster.draft().word(Path.OUTCOME).equals("foiled")
        || began.span().overlaps(((Value.OfSpan) days.value()).span());
  }

  /** Who claimed an old attack at its time is recalled with it. */
  private void dropRecalled(List<Mention> mentions) {
    boolean recalled =
        mentions.stream()
            .anyMatch(
                each ->
                    each.certainty() == Certainty.RECALLED
                        && each.draft().type() == ClaimType.INCIDENT);
    boolean fresh =
        clusters.stream()
            .anyMatch(each -> each.is(ClaimType.INCIDENT) || each.is(ClaimType.WARNING));
    if (recalled && !fresh) {
      clusters.clear();
    }
  }

  /** A noun alone counts only with a place and a time. */
  private static boolean isAnchored(Mention mention) {
    boolean dated = mention.draft().fields().containsKey(Path.BEGAN);
    boolean placed = mention.draft().fields().containsKey(Path.PLACES);
    return mention.draft().word(Path.HAZARD).startsWith("security")
        ? dated || placed
        : dated && placed;
  }

  private @Nullable Cluster best(Mention mention) {
    Cluster best = null;
    int most = -1;
    for (Cluster cluster : clusters) {
      int fit = cluster.fit(mention);
      boolean near = fit > 2 || mention.sentence() - cluster.last() <= FAR;
      if (fit >= 0 && near && fit >= most) {
        best = cluster;
        most = fit;
      }
    }
    return best;
  }

  private void complete(Cluster cluster) {
    place(cluster);
    inherit(cluster);
    TimeHit length = cluster.length();
    Value.OfSpan issued = cluster.draft().value(Path.ISSUED, Value.OfSpan.class);
    if (length != null && issued != null && !cluster.draft().fields().containsKey(Path.VALIDITY)) {
      Duration holds = Objects.requireNonNull(length.length());
      Span validity = new Span(issued.span().from(), issued.span().to().plus(holds));
      cluster.put(
          Path.VALIDITY,
          new Field(
              new Value.OfSpan(validity), length.range(), How.ANCHOR, "from when it was given"));
    }
  }

  /** "A synagogue" is the one of which the story says elsewhere where it is. */
  private void place(Cluster cluster) {
    Place bare = cluster.place();
    Path path = cluster.is(ClaimType.WARNING) ? Path.TARGETS : Path.PLACES;
    Field field = cluster.draft().fields().get(path);
    if (bare == null || field == null || bare.kind() == null || !bare.lineage().isEmpty()) {
      return;
    }
    for (Cluster other : clusters) {
      Place full = other.place();
      if (full != null && !full.lineage().isEmpty() && bare.kind().equals(full.kind())) {
        cluster.put(
            path,
            new Field(
                new Value.OfPlaces(List.of(full)),
                field.range(),
                field.how(),
                "named in full elsewhere in the story"));
        return;
      }
    }
  }

  /** A private warning that names another target was given when its sender's other one was. */
  private void inherit(Cluster cluster) {
    if (!cluster.is(ClaimType.WARNING) || cluster.draft().fields().containsKey(Path.ISSUED)) {
      return;
    }
    Cluster source = null;
    for (Cluster other : clusters) {
      if (other != cluster
          && other.is(ClaimType.WARNING)
          && isOneMessage(cluster.draft(), other.draft())) {
        if (source != null) {
          return;
        }
        source = other;
      }
    }
    if (source != null) {
      for (Path path : List.of(Path.ISSUED, Path.RECIPIENTS, Path.AUDIENCE, Path.ISSUER)) {
        Field field = source.draft().fields().get(path);
        Field own = cluster.draft().fields().get(path);
        if (field != null && (own == null || own.how() == How.DEFAULT)) {
          cluster.put(
              path,
              new Field(
                  field.value(),
                  field.range(),
                  How.ANCHOR,
                  "of the warning that also names another target"));
        }
      }
    }
  }

  private static boolean isOneMessage(Draft one, Draft other) {
    boolean open = !one.fields().containsKey(Path.RECIPIENTS);
    boolean secret = other.word(Path.AUDIENCE).equals("private");
    return open
        && secret
        && !one.word(Path.AUDIENCE).equals("public")
        && Cluster.parties(one, Path.ISSUER).stream()
            .anyMatch(
                mine ->
                    Cluster.parties(other, Path.ISSUER).stream()
                        .anyMatch(theirs -> Related.parties(mine, theirs)))
        && other.fields().containsKey(Path.ISSUED)
        && areNear(one, other);
  }

  /** Their targets share a place that both lie in. */
  private static boolean areNear(Draft one, Draft other) {
    Value.OfPlaces mine = one.value(Path.TARGETS, Value.OfPlaces.class);
    Value.OfPlaces theirs = other.value(Path.TARGETS, Value.OfPlaces.class);
    return mine != null
        && theirs != null
        && mine.places().get(0).lineage().stream()
            .anyMatch(theirs.places().get(0).lineage()::contains);
  }

  /** What names too little is no help. */
  private static boolean isProposable(Cluster cluster) {
    Draft draft = cluster.draft();
    boolean located =
        draft.fields().containsKey(Path.PLACES) || draft.fields().containsKey(Path.TARGETS);
    boolean dated =
        draft.fields().containsKey(Path.BEGAN) || draft.fields().containsKey(Path.ISSUED);
    return switch (draft.type()) {
      case STATEMENT -> true;
      case DECISION -> false;
      case WARNING ->
          !draft.word(Path.HAZARD).isEmpty()
              && (draft.fields().containsKey(Path.ISSUER) || (located && dated));
      case INCIDENT ->
          !draft.word(Path.HAZARD).isEmpty()
              && (draft.word(Path.OUTCOME).equals("occurred")
                  ? located || dated || draft.fields().containsKey(Path.KILLED)
                  : located || dated);
    };
  }
}
