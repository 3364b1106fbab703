package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LostTopicsTest {
  private static final TopicSettings TOPICS = new TopicSettings("desk", 3, (short) 1);
  private static final String CHANGELOG = TOPICS.applicationId() + "-gather.claims-changelog";

  private final LostTopics lost = new LostTopics(TOPICS);

  private static Set<String> all() {
    Set<String> names = new TreeSet<>();
    Arrays.stream(Topic.values()).map(TOPICS::name).forEach(names::add);
    return names;
  }

  private static Set<String> without(Set<String> names, String one) {
    Set<String> rest = new TreeSet<>(names);
    rest.remove(one);
    return rest;
  }

  @Test
  void nothingIsLostWhileAllAreThere() {
    assertThat(lost.among(all())).isNull();
    assertThat(lost.among(all())).isNull();
  }

  @Test
  void aTopicOfTheCatalogueIsLostWhenTwoLooksDoNotFindIt() {
    Set<String> rest = without(all(), "desk.matches.v1");

    assertThat(lost.among(rest)).isNull();
    assertThat(lost.among(rest)).isEqualTo("desk.matches.v1");
  }

  @Test
  void oneLookThatIsBehindIsForgotten() {
    Set<String> rest = without(all(), "desk.matches.v1");

    assertThat(lost.among(rest)).isNull();
    assertThat(lost.among(all())).isNull();
    assertThat(lost.among(rest)).isNull();
  }

  @Test
  void anInternalTopicIsLostOnceItHasBeenSeen() {
    assertThat(lost.among(all())).isNull();
    assertThat(lost.among(all())).isNull();
    Set<String> grown = all();
    grown.add(CHANGELOG);
    assertThat(lost.among(grown)).isNull();
    assertThat(lost.among(all())).isNull();
    assertThat(lost.among(all())).isEqualTo(CHANGELOG);
  }

  @Test
  void topicsOfOthersAreNotMissed() {
    Set<String> grown = all();
    grown.add("other.matches.v1");

    assertThat(lost.among(grown)).isNull();
    assertThat(lost.among(all())).isNull();
    assertThat(lost.among(all())).isNull();
  }
}
