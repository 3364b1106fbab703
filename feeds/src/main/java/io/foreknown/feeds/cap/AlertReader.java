package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.cap.IndexedMessage.Kind;
import io.foreknown.feeds.xml.CheckedElement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one alert: checks it against the standard, and says what it holds of a warning. */
record AlertReader(CapVersion version, AlertPolicy policy, Origin origin) {
  private static final Map<String, Kind> KINDS =
      Map.of("Alert", Kind.ALERT, "Update", Kind.UPDATE, "Cancel", Kind.CANCEL);

  /** By type of message or by status: what is in order and warns nobody. */
  private static final Map<String, String> NO_WARNING =
      Map.of(
          "Ack", "is an acknowledgement",
          "Error", "says that another message was refused",
          "System", "is for the alert network itself",
          "Draft", "is a draft");

  /** What an alert is. */
  sealed interface AlertContent {
    /** It concerns a warning. */
    record OfWarning(IndexedMessage message) implements AlertContent {}

    /** It is in order and warns nobody. */
    record OfNothing(String why) implements AlertContent {}
  }

  /** Null when there are problems, all of which are noted. */
  @Nullable AlertContent read(CheckedElement alert) {
    CapNames.check(alert, CapNames.ALERT_ONCE, CapNames.ALERT_OFTEN);
    Envelope envelope = Envelope.read(alert, version);
    List<Info> infos = new InfoReader(version, policy).readAll(alert);
    if (envelope == null || !alert.problems().isEmpty()) {
      return null;
    }
    String nothing = nothing(envelope, infos);
    if (nothing != null) {
      return new AlertContent.OfNothing(nothing);
    }
    IndexedMessage indexedMessage = message(alert, envelope, infos);
    return alert.problems().isEmpty() ? new AlertContent.OfWarning(indexedMessage) : null;
  }

  private IndexedMessage message(CheckedElement alert, Envelope envelope, List<Info> infos) {
    Kind kind = kind(envelope, infos);
    if (kind != Kind.ALERT && envelope.references().isEmpty()) {
      alert.refuse(
          "references",
          "is missing, %s is expected to name what it is about".formatted(envelope.type()));
    } else if (kind == Kind.CANCEL
        || (kind == Kind.UPDATE && infos.stream().anyMatch(Info::over))) {
      requireOwn(alert, envelope);
    }
    List<Warning> contents =
        infos.isEmpty()
            ? null
            : (kind == Kind.CANCEL ? alert.noting() : alert)
                .attempt("info", () -> Content.of(envelope, kind, infos, policy.validities()));
    return new IndexedMessage(
        envelope.id(),
        kind,
        kind == Kind.ALERT ? List.of() : envelope.references(),
        contents == null ? List.of() : contents,
        origin);
  }

  /** An Update that says of all that it is over ends a warning as a Cancel does. */
  private static Kind kind(Envelope envelope, List<Info> infos) {
    Kind kind = KINDS.getOrDefault(envelope.type(), Kind.ALERT);
    boolean isOver = !infos.isEmpty() && infos.stream().allMatch(Info::over);
    return kind == Kind.UPDATE && isOver ? Kind.CANCEL : kind;
  }

  private static void requireOwn(CheckedElement alert, Envelope envelope) {
    String sender = envelope.id().sender();
    for (String reference : envelope.references()) {
      String of = MessageId.sender(reference);
      if (!of.equals(sender)) {
        alert.refuse(
            "references",
            "names a message of %s, which %s cannot end: only its sender can"
                .formatted(Excerpt.of(of), Excerpt.of(sender)));
      }
    }
  }

  /** The standard allows an Alert without info; it is about something that it does not say. */
  private static @Nullable String nothing(Envelope envelope, List<Info> infos) {
    String nothing = NO_WARNING.getOrDefault(envelope.type(), NO_WARNING.get(envelope.status()));
    boolean isEmpty = infos.isEmpty() && kind(envelope, infos) == Kind.ALERT;
    return nothing == null && isEmpty
        ? "has no info, so it does not say what it warns of"
        : nothing;
  }
}
