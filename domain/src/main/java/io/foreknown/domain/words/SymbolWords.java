package io.foreknown.domain.words;

import io.foreknown.domain.claim.Audience;
import java.time.Instant;
import java.util.Locale;

/** Symbols of records in plain words. */
public final class SymbolWords {
  private SymbolWords() {}

  /** Such as "came true" for {@code HIT}. */
  public static String of(Enum<?> symbol) {
    return of(symbol.name());
  }

  /** The same of a symbol as it stands in a record; of an unknown one, its own letters. */
  public static String of(String symbol) {
    String words = WordTable.find("symbol." + symbol);
    return words == null ? symbol.toLowerCase(Locale.ROOT).replace('_', ' ') : words;
  }

  /**
   * A verdict that rests on what became known only afterwards: "warned privately; public only since
   * 2 April 2024".
   *
   * @param verdict its symbol
   * @param audience of the warning that became known first
   * @param known when it did
   */
  public static String afterwards(String verdict, Audience audience, Instant known) {
    String privately = WordTable.find("privately." + verdict);
    boolean isPrivate = audience == Audience.PRIVATE && privately != null;
    return (isPrivate ? privately : of(verdict)) + "; " + LeadTimeWords.hindsight(audience, known);
  }
}
