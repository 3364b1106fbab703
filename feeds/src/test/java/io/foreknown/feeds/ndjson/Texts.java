package io.foreknown.feeds.ndjson;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Hazard;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts of every kind that a claim holds. */
final class Texts {
  private Texts() {}

  static Arbitrary<String> ids() {
    Arbitrary<String> odd =
        any(1, 20)
            .map(id -> id.replaceAll("\\p{Cntrl}|[\u0080-\u009f]", "_"))
            .filter(id -> !id.isBlank());
    Arbitrary<String> longest = Arbitraries.strings().alpha().ofLength(Limits.ID);
    return Arbitraries.oneOf(Arbitraries.of("RU", "RU-MOW", "moscow", "w-1"), odd, longest);
  }

  static Arbitrary<String> names() {
    return any(0, 30);
  }

  static Arbitrary<Hazard> hazards() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("0123456789-")
        .ofMinLength(1)
        .ofMaxLength(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> new Hazard(String.join(".", words)));
  }

  /** All of Unicode, control characters and pairs of surrogates included, but no halves. */
  private static Arbitrary<String> any(int min, int max) {
    Arbitrary<String> basic =
        Arbitraries.chars().all().filter(c -> !Character.isSurrogate(c)).map(String::valueOf);
    Arbitrary<String> beyond =
        Arbitraries.integers().between(0x10000, 0x10FFFF).map(Character::toString);
    Arbitrary<String> plain = Arbitraries.chars().range(' ', '~').map(String::valueOf);
    return Arbitraries.oneOf(plain, plain, basic, beyond)
        .list()
        .ofMinSize(min)
        .ofMaxSize(max)
        .map(characters -> String.join("", characters));
  }
}
