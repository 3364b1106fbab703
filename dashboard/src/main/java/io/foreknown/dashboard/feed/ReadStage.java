package io.foreknown.dashboard.feed;

import io.foreknown.schemas.topic.Topic;
import java.util.List;

/** Topics that may be read in any order among themselves, causes before what they caused. */
enum ReadStage {
  READINGS(Topic.readings()),
  REJECTIONS(List.of(Topic.REJECTED)),
  CLAIMS(Topic.claims()),
  FINDINGS(
      List.of(
          Topic.MATCHES,
          Topic.DOSSIERS,
          Topic.OUTCOMES,
          Topic.SCORECARDS,
          Topic.CONTRADICTIONS,
          Topic.QUESTIONS,
          Topic.LINKS)),
  ALERTS(List.of(Topic.ALERTS));

  private final List<Topic> topics;

  ReadStage(List<Topic> topics) {
    this.topics = topics;
  }

  List<Topic> topics() {
    return topics;
  }

  /** Whether the pipeline makes them. */
  boolean isOutput() {
    return compareTo(CLAIMS) > 0;
  }
}
