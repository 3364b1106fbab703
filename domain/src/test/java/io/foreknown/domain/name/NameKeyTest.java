package io.foreknown.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "São Paulo,           sao paulo",
    "SAO-PAULO,           sao paulo",
    "\"Côte d’Ivoire\",   cote divoire",
    "Łódź,                lodz",
    "İstanbul,            istanbul",
    "Diyarbakır,          diyarbakir",
    "Москва,              москва",
    "Йошкар-Ола,          иошкар ола",
    "The Hague,           hague",
    "Ｔｏｋｙｏ,          tokyo",
    "St. John's,          st johns",
    "दिल्ली,                दिल्ली",
  })
  void spellingsOfOneNameAreOne(String name, String key) {
    assertThat(NameKey.of(name)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "'“Não, Łódź!”',      '“nao, lodz!”'",
    "US-Government,       us-government",
    "Ｔｏｋｙｏ,          tokyo",
  })
  void aTextIsFoldedLetterByLetter(String text, String folded) {
    assertThat(NameKey.folded(text)).isEqualTo(folded);
  }
}
