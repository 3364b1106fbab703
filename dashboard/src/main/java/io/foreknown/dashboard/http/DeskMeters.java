package io.foreknown.dashboard.http;

import io.foreknown.dashboard.reading.ProposalListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what the desk does with proposals, since the start of this dashboard. */
final class DeskMeters implements ProposalListener {
  /** The reasons that the page offers; any other words are one. */
  static final Set<String> REASONS =
      Set.of("not said", "wrong speaker", "wrong time", "double", "not ours");

  /** The fields of claims; any other name is one, whatever an editor sends. */
  private static final Set<String> FIELDS =
      Set.of(
          "about",
          "attributedTo",
          "audience",
          "basis",
          "began",
          "event",
          "hazard",
          "injured",
          "issued",
          "issuer",
          "killed",
          "outcome",
          "perpetrators",
          "places",
          "polarity",
          "position",
          "predicate",
          "publishedAt",
          "quote",
          "recipients",
          "said",
          "speaker",
          "suspects",
          "targets",
          "validity");

  private static final String OTHER = "other";

  private final MeterRegistry registry;

  DeskMeters(MeterRegistry registry) {
    this.registry = registry;
    var unused = acts("accepted");
    unused = acts("made");
    unused = acts("undone");
  }

  private Counter acts(String act) {
    return Counter.builder("foreknown.desk.acts")
        .description("Proposals that were made by hand, accepted, rejected and given back here")
        .tag("act", act)
        .tag("reason", "")
        .register(registry);
  }

  @Override
  public void made() {
    acts("made").increment();
  }

  @Override
  public void accepted(Set<String> changed) {
    acts("accepted").increment();
    for (String field : changed) {
      Counter.builder("foreknown.desk.edits")
          .description("Fields of proposals that were changed when they were accepted here")
          .tag("field", FIELDS.contains(field) ? field : OTHER)
          .register(registry)
          .increment();
    }
  }

  @Override
  public void rejected(@Nullable String reason) {
    String shown = reason == null ? "" : REASONS.contains(reason) ? reason : OTHER;
    Counter.builder("foreknown.desk.acts")
        .tag("act", "rejected")
        .tag("reason", shown)
        .register(registry)
        .increment();
  }

  @Override
  public void undone() {
    acts("undone").increment();
  }
}
