package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Party;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.name.State;
import io.foreknown.stories.name.States;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The party that a name or description stands for. A country or its capital that acts is its
 * government; what no lookup knows has an {@link OwnId}, and belongs to a government whose
 * adjective it bears.
 */
public final class PartyNamer {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:the|a|an|one|two|some|several|many|other|senior|top|internal|confidential|secret|unpublished)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_KNOWN =
      Pattern.compile("^.*?\\b(?:of|for|in)\\s+(?:the\\s+)?(.+)$");
  private static final Pattern FIRST_WORD =
      Pattern.compile(
          "^(\\S+(?:\\s+Korean?|\\s+Arabian?|\\s+Zealand|\\s+Rican|\\s+Lankan|\\s+African)?)(?:['’]s)?\\s+(.+)$");

  /** Another name in brackets, and words for a group behind its name. */
  private static final Pattern AROUND =
      Pattern.compile(
          "\\s*\\([^)]*\\)|\\s+(?:group|militants|fighters|movement|network|militia|jihadists)$");

  private static final Set<String> POSTS = Set.of("embassy", "consulate");

  private final Names names;
  private final Set<String> cities;

  /**
   * With what is known.
   *
   * @param cities names of the cities of the story, by which an embassy is found
   */
  public PartyNamer(Names names, Set<String> cities) {
    this.names = names;
    this.cities = Set.copyOf(cities);
  }

  /** The party; never null. */
  public Party party(String text) {
    String bare = bare(text);
    Party known = known(bare);
    if (known != null) {
      return known;
    }
    Party government = government(bare);
    if (government != null) {
      return government;
    }
    String name =
        bare.replaceAll("\\b(?:U\\.S\\.|U\\.S)(?=\\s|$)", "US")
            .replace("U.K.", "UK")
            .replaceAll("\\s+", " ");
    return new Party(OwnId.of(name), name, lineage(bare));
  }

  /** Without what stands before it. */
  static String bare(String text) {
    String bare = text;
    Matcher matcher = ARTICLE.matcher(bare);
    while (matcher.find() && matcher.end() < bare.length()) {
      bare = bare.substring(matcher.end());
      matcher = ARTICLE.matcher(bare);
    }
    return bare;
  }

  /** As a lookup knows it; null when none does. */
  public @Nullable Party known(String text) {
    Party party = names.party(text);
    if (party != null) {
      return party;
    }
    String plain = AROUND.matcher(text).replaceAll("").strip();
    if (!plain.equals(text) && !plain.isEmpty()) {
      return known(plain);
    }
    Matcher first = FIRST_WORD.matcher(text);
    State state = first.matches() ? state(first.group(1)) : null;
    if (state == null) {
      return null;
    }
    String rest = first.group(2);
    return Stream.concat(
            Stream.of(state.adjectives().get(0) + " " + rest, rest + " of " + state.names().get(0)),
            POSTS.contains(rest.toLowerCase(java.util.Locale.ROOT))
                ? cities.stream()
                    .map(city -> "%s %s in %s".formatted(state.adjectives().get(0), rest, city))
                : Stream.empty())
        .map(names::party)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable State state(String word) {
    String bare =
        word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return States.shipped().of(bare);
  }

  /** The government of a country, adjective or capital that stands alone; null for none. */
  public @Nullable Party government(String text) {
    State named = States.shipped().named(text);
    State state = named == null ? States.shipped().ofCapital(text) : named;
    Matcher first = FIRST_WORD.matcher(text);
    if (state == null && first.matches() && first.group(2).equals("government")) {
      state = state(first.group(1));
    }
    return state == null ? null : government(state);
  }

  private Party government(State state) {
    Party known = names.party(state.government());
    return known == null
        ? new Party(OwnId.of(state.government()), state.government(), List.of())
        : known;
  }

  /** Of "US officials", the government; of "a faction of the Islamic State", that. */
  private List<String> lineage(String text) {
    Matcher first = FIRST_WORD.matcher(text);
    State state = first.matches() ? state(first.group(1)) : null;
    Party broader = null;
    if (state != null) {
      broader = government(state);
    } else {
      Matcher of = OF_KNOWN.matcher(text);
      broader = of.matches() ? known(of.group(1)) : null;
    }
    return broader == null
        ? List.of()
        : Stream.concat(Stream.of(broader.id()), broader.lineage().stream()).toList();
  }
}
