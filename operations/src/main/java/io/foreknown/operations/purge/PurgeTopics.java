package io.foreknown.operations.purge;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The topics of an installation by what becomes of them.
 *
 * @param changelogs of the pipeline's state
 * @param repartitions what travels inside the pipeline
 */
record PurgeTopics(TopicSettings topics, List<String> changelogs, List<String> repartitions) {
  /** From the names of all that there is. */
  static PurgeTopics of(TopicSettings topics, String applicationId, Collection<String> present) {
    List<String> internal =
        present.stream().filter(name -> name.startsWith(applicationId + "-")).sorted().toList();
    return new PurgeTopics(
        topics,
        internal.stream().filter(name -> name.endsWith("-changelog")).toList(),
        internal.stream().filter(name -> name.endsWith("-repartition")).toList());
  }

  /** The outputs of which the last of each key is kept. */
  List<Topic> states() {
    return Arrays.stream(Topic.values())
        .filter(topic -> "compact".equals(topic.settings().get("cleanup.policy")))
        .toList();
  }

  List<String> stateNames() {
    return states().stream().map(topics::name).toList();
  }
}
