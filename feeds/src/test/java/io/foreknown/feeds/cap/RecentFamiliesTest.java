package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.id;
import static io.foreknown.feeds.cap.Given.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.cap.IndexedMessage.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentFamiliesTest {
  private static final int MUCH = 1_500_000;

  private final RecentFamilies recent = new RecentFamilies();

  private static String name(String identifier) {
    return id(identifier, 0).name();
  }

  private static Family family(String identifier) {
    return new Family(List.of(message(id(identifier, 0), Kind.ALERT, List.of())));
  }

  @Test
  void familyIsFoundByTheNamesOfItsMessagesAndByThoseThatTheyName() {
    List<String> references = List.of(id("alert", 0).key());
    Family family = new Family(List.of(message(id("update", 1), Kind.UPDATE, references)));
    recent.keep(family, 1);

    assertThat(recent.of(name("update"))).isSameAs(family);
    assertThat(recent.of(name("alert"))).isSameAs(family);
    assertThat(recent.of(name("other"))).isNull();
  }

  @Test
  void ofMuchTheFamiliesThatWereUsedLastAreKept() {
    Family used = family("used");
    recent.keep(used, 1);
    recent.keep(family("unused"), MUCH);
    recent.of(name("used"));
    recent.keep(family("new"), MUCH);

    assertThat(recent.of(name("used"))).isSameAs(used);
    assertThat(recent.of(name("unused"))).isNull();
    assertThat(recent.of(name("new"))).isNotNull();
  }

  @Test
  void familyThatGrowsMakesRoomToo() {
    Family growing = family("growing");
    recent.keep(family("old"), MUCH);
    recent.keep(growing, 1);
    recent.grow(growing, List.of(name("more")), MUCH);

    assertThat(recent.of(name("old"))).isNull();
    assertThat(recent.of(name("more"))).isSameAs(growing);
  }

  @Test
  void familyThatIsNotKeptIsNotKeptForGrowing() {
    Family family = family("a");
    recent.keep(family, 1);
    recent.forget(family);
    recent.grow(family, List.of(name("a")), 1);
    recent.replace(family, family("a"), 1);

    assertThat(recent.of(name("a"))).isNull();
  }

  @Test
  void familyTakesThePlaceOfWhatItWas() {
    Family old = family("a");
    Family next = family("a");
    recent.keep(old, 1);
    recent.replace(old, next, 1);

    assertThat(recent.of(name("a"))).isSameAs(next);
  }
}
