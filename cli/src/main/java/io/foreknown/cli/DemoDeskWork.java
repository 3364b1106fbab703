package io.foreknown.cli;

import io.foreknown.cli.demo.DemoStories;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.propose.ProposalJson;
import io.foreknown.operations.propose.RegisterNames;
import io.foreknown.producers.publish.ReadingOutlet;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.Story;
import io.foreknown.stories.cue.Cues;
import java.util.Objects;

/** Puts the stories of the demo on its desk, as {@code propose --publish} does with others. */
final class DemoDeskWork {
  private DemoDeskWork() {}

  /** Reads and publishes them; again it changes nothing. */
  static void publish(Cluster cluster, Registers registers) {
    Proposals proposals = Proposals.byRules(Cues.shipped(), new RegisterNames(registers));
    try (ReadingOutlet outlet = ReadingOutlet.open(cluster.topics(), cluster.client())) {
      for (Story story : DemoStories.all()) {
        outlet.publish(
            ProposalJson.record(story),
            proposals.of(story).proposals().stream().map(ProposalJson::line).toList(),
            Objects.requireNonNull(story.publishedAt()));
      }
    }
  }
}
