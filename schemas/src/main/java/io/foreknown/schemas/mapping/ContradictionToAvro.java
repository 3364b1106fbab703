package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.list;
import static io.foreknown.schemas.mapping.PartsToAvro.orNull;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.AlertKind;
import io.foreknown.avro.Basis;
import io.foreknown.avro.ContradictionKind;
import io.foreknown.avro.ContradictionState;
import io.foreknown.avro.Resolution;
import io.foreknown.avro.Severity;
import io.foreknown.avro.State;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.contradiction.ChangePoint;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.FirstWord;
import io.foreknown.domain.contradiction.Holder;
import io.foreknown.domain.contradiction.Side;
import org.jspecify.annotations.Nullable;

/** Contradictions and alerts as the records of their topics. */
public final class ContradictionToAvro {
  static {
    AvroLimits.set();
  }

  private ContradictionToAvro() {}

  /** A contradiction in one version. */
  public static io.foreknown.avro.Contradiction contradiction(Versioned<Contradiction> version) {
    Contradiction given = version.value();
    return io.foreknown.avro.Contradiction.newBuilder()
        .setId(given.id())
        .setVersion(version.version())
        .setState(state(version))
        .setKind(symbol(ContradictionKind.class, given.kind()))
        .setAbout(given.question().event().id())
        .setPredicate(given.question().predicate())
        .setSides(list(given.sides(), ContradictionToAvro::side))
        .setOpenedBy(given.opened().claim())
        .setOpenedAt(given.opened().at())
        .setResolvedBy(orNull(given.resolved(), ChangePoint::claim))
        .setResolvedAt(orNull(given.resolved(), ChangePoint::at))
        .setResolution(resolution(version))
        .setSeverity(symbol(Severity.class, given.severity()))
        .setHeadline(given.headline())
        .build();
  }

  private static ContradictionState state(Versioned<Contradiction> version) {
    if (version.retracted()) {
      return ContradictionState.RETRACTED;
    }
    return version.value().isOpen() ? ContradictionState.OPEN : ContradictionState.RESOLVED;
  }

  private static @Nullable Resolution resolution(Versioned<Contradiction> version) {
    return version.retracted()
        ? Resolution.WITHDRAWN
        : orNull(version.value().resolution(), what -> symbol(Resolution.class, what));
  }

  private static io.foreknown.avro.Side side(Side side) {
    return new io.foreknown.avro.Side(
        PartsToAvro.position(side.stance().position()),
        side.stance().isDenial(),
        list(side.holders(), ContradictionToAvro::holder),
        side.holderCount());
  }

  static io.foreknown.avro.Holder holder(Holder holder) {
    return new io.foreknown.avro.Holder(
        PartsToAvro.party(holder.speaker()),
        holder.claim(),
        holder.revision(),
        PartsToAvro.span(holder.said()),
        holder.publishedAt(),
        orNull(holder.basis(), basis -> symbol(Basis.class, basis)),
        holder.quote(),
        holder.url(),
        orNull(holder.first(), ContradictionToAvro::first));
  }

  private static io.foreknown.avro.FirstWord first(FirstWord first) {
    return new io.foreknown.avro.FirstWord(
        first.claim(),
        first.revision(),
        PartsToAvro.span(first.said()),
        first.publishedAt(),
        first.url());
  }

  /** An alert. */
  public static io.foreknown.avro.Alert alert(Alert alert) {
    return new io.foreknown.avro.Alert(
        alert.id(),
        State.ACTIVE,
        alert.subject(),
        symbol(AlertKind.class, alert.kind()),
        symbol(Severity.class, alert.severity()),
        alert.headline(),
        alert.causedBy(),
        alert.publishedAt(),
        alert.links());
  }
}
