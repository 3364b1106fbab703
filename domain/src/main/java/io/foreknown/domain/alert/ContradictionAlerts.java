package io.foreknown.domain.alert;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.foreknown.domain.StableId;
import io.foreknown.domain.contradiction.ChangePoint;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.ContradictionChange;
import io.foreknown.domain.contradiction.ContradictionKind;
import io.foreknown.domain.contradiction.Headline;
import io.foreknown.domain.contradiction.Holder;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.contradiction.Resolution;
import io.foreknown.domain.contradiction.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which alerts the contradictions on one question raise: that they open or open again, and that
 * they are resolved or withdrawn. One alert for each cause, however many contradictions it opens; a
 * holder more or less raises none.
 */
public final class ContradictionAlerts {
  private static final int LINKS = 10;

  private static final String OPENED = "";
  private static final String AGAIN = "Again: ";
  private static final String RESOLVED = "Resolved: ";
  private static final String OVERTAKEN = "Overtaken by a later figure: ";
  private static final String WITHDRAWN = "Withdrawn: ";

  private ContradictionAlerts() {}

  /** One alert to raise. */
  private record AlertDraft(Contradiction of, AlertKind kind, ChangePoint cause, String prefix) {}

  /** What would have been raised on the way to these contradictions, all on one question. */
  public static List<Alert> of(QuestionKey question, Collection<Contradiction> contradictions) {
    return alerts(question, contradictions.stream().flatMap(ContradictionAlerts::first).toList());
  }

  /**
   * What these changes on one question mean.
   *
   * @param cause the claim that came or went
   */
  public static List<Alert> of(
      QuestionKey question, Collection<ContradictionChange> changes, ChangePoint cause) {
    return alerts(question, changes.stream().flatMap(change -> tidings(change, cause)).toList());
  }

  private static Stream<AlertDraft> tidings(ContradictionChange change, ChangePoint cause) {
    Contradiction before = change.before();
    Contradiction now = change.now();
    if (now == null) {
      return before == null || before.resolution() == Resolution.DISMISSED
          ? Stream.of()
          : Stream.of(new AlertDraft(before, AlertKind.CONTRADICTION_RESOLVED, cause, WITHDRAWN));
    }
    if (before == null) {
      return first(now);
    }
    return now.resolution() == Resolution.DISMISSED
            || Objects.equals(before.resolved(), now.resolved())
        ? Stream.of()
        : turned(now, cause);
  }

  /**
   * A contradiction that was not known. What the desk dismissed is reported if it opened before.
   */
  private static Stream<AlertDraft> first(Contradiction now) {
    AlertDraft opened = new AlertDraft(now, AlertKind.CONTRADICTION_OPENED, now.opened(), OPENED);
    ChangePoint resolved = now.resolved();
    if (resolved != null && now.resolution() == Resolution.DISMISSED) {
      return now.opened().at().isBefore(resolved.at()) ? Stream.of(opened) : Stream.of();
    }
    return resolved == null || now.kind() == ContradictionKind.SELF_REVERSAL
        ? Stream.of(opened)
        : Stream.of(
            opened, new AlertDraft(now, AlertKind.CONTRADICTION_RESOLVED, resolved, ended(now)));
  }

  private static Stream<AlertDraft> turned(Contradiction now, ChangePoint cause) {
    ChangePoint resolved = now.resolved();
    if (resolved == null) {
      return Stream.of(new AlertDraft(now, AlertKind.CONTRADICTION_OPENED, cause, AGAIN));
    }
    return now.kind() == ContradictionKind.SELF_REVERSAL
        ? Stream.of(new AlertDraft(now, AlertKind.CONTRADICTION_OPENED, resolved, AGAIN))
        : Stream.of(
            new AlertDraft(
                now, AlertKind.CONTRADICTION_RESOLVED, later(resolved, cause), ended(now)));
  }

  private static String ended(Contradiction now) {
    return now.resolution() == Resolution.OVERTAKEN ? OVERTAKEN : RESOLVED;
  }

  /** A claim that is withdrawn may leave an end that was long known. */
  private static ChangePoint later(ChangePoint one, ChangePoint other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static List<Alert> alerts(QuestionKey question, List<AlertDraft> tidings) {
    Map<String, List<AlertDraft>> byId =
        tidings.stream()
            .collect(
                groupingBy(
                    alertDraft -> id(question, alertDraft), TreeMap::new, Collectors.toList()));
    List<Alert> alerts = new ArrayList<>();
    byId.forEach((id, together) -> alerts.add(alert(id, question, together)));
    return alerts;
  }

  private static String subject(QuestionKey question) {
    return question.event().id() + " " + question.predicate();
  }

  private static String id(QuestionKey question, AlertDraft alertDraft) {
    return StableId.of(subject(question), alertDraft.kind().name(), alertDraft.cause().claim());
  }

  /** The gravest speaks for all. */
  private static Alert alert(String id, QuestionKey question, List<AlertDraft> together) {
    AlertDraft gravest =
        together.stream()
            .sorted(
                comparing((AlertDraft alertDraft) -> alertDraft.of().severity())
                    .reversed()
                    .thenComparing(alertDraft -> alertDraft.of().id()))
            .findFirst()
            .orElseThrow();
    return new Alert(
        id,
        subject(question),
        gravest.kind(),
        gravest.of().severity(),
        gravest.prefix() + headline(question, gravest.of(), together),
        gravest.cause().claim(),
        gravest.cause().at(),
        links(gravest.of()));
  }

  /**
   * Of more than two answers that exclude each other, the question and the answers, those of the
   * gravest first.
   */
  private static String headline(
      QuestionKey question, Contradiction gravest, List<AlertDraft> all) {
    Map<String, Side> answers = new LinkedHashMap<>();
    Stream.concat(Stream.of(gravest), all.stream().map(AlertDraft::of))
        .filter(of -> of.kind() != ContradictionKind.SELF_REVERSAL)
        .flatMap(of -> of.sides().stream())
        .forEach(side -> answers.putIfAbsent(side.stance().key(), side));
    if (answers.size() > 2) {
      return Headline.ofAnswers(
          question.predicate(), List.copyOf(answers.values()), answers.size());
    }
    int others = all.size() - 1;
    return gravest.headline() + (others == 0 ? "" : " (and %d more)".formatted(others));
  }

  private static List<String> links(Contradiction of) {
    return of.sides().stream()
        .flatMap(
            side ->
                side.holders().stream()
                    .map(Holder::url)
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(LINKS))
        .distinct()
        .toList();
  }
}
