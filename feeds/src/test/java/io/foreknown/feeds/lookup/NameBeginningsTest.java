package io.foreknown.feeds.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameBeginningsTest {
  private static final Comparator<String> BY_ID = Comparator.comparing(id -> id.charAt(0));

  private final Directory.Builder<String> builder = new Directory.Builder<>();

  private void known(String id, String... names) {
    builder.add(new Known<>(id, id, List.of(names), List.of()));
  }

  private List<String> find(String typed, int most) {
    return builder.build().beginnings().find(typed, most, BY_ID);
  }

  @Test
  void theWholeNameComesFirstThenWhatBeginsSoThenWhatHasSuchAWord() {
    known("d-hall", "Old Moss Hall");
    known("c-moss", "Moss");
    known("b-mossel", "Mossel Bay");
    known("a-mossoro", "Mossoró");
    known("e-boston", "Boston");

    assertThat(find("moss", 9)).containsExactly("c-moss", "a-mossoro", "b-mossel", "d-hall");
    assertThat(find("moss", 2)).containsExactly("c-moss", "a-mossoro");
  }

  @Test
  void caseAccentsAndPunctuationDoNotMatter() {
    known("a-sao", "São Paulo");

    assertThat(find("SAO-P", 9)).containsExactly("a-sao");
  }

  @Test
  void aThingOfSeveralNamesIsFoundOnce() {
    known("a-moscow", "Moscow", "Moskva", "Moscou");

    assertThat(find("mosc", 9)).containsExactly("a-moscow");
  }

  @Test
  void allOfOneSpellingAreFound() {
    known("b-idaho", "Moscow");
    known("a-russia", "Moscow");

    assertThat(find("Moscow", 9)).containsExactlyInAnyOrder("a-russia", "b-idaho");
  }

  @Test
  void whatIsNoNameFindsNothing() {
    known("a-moscow", "Moscow");

    assertThat(find("?", 9)).isEmpty();
    assertThat(find("cow", 9)).isEmpty();
  }
}
