package io.foreknown.feeds.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a thing is, of what we read. */
public enum ThingKind {
  /** A fact check. */
  REVIEW(Set.of("ClaimReview")),

  /** A story. */
  ARTICLE(
      Set.of(
          "AnalysisNewsArticle",
          "Article",
          "AskPublicNewsArticle",
          "BackgroundNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "NewsArticle",
          "OpinionNewsArticle",
          "Report",
          "ReportageNewsArticle",
          "ReviewNewsArticle"));

  private static final Set<String> PREFIXES =
      Set.of("http://schema.org/", "https://schema.org/", "schema:");

  private final Set<String> types;

  ThingKind(Set<String> types) {
    this.types = types;
  }

  /** The words of schema.org for it. */
  public Set<String> types() {
    return new TreeSet<>(types);
  }

  /** By one type or a list of them; null when it is nothing that we read. */
  public static @Nullable ThingKind of(JsonNode type) {
    for (ThingKind thingKind : values()) {
      if (Thing.values(type).stream()
          .anyMatch(one -> thingKind.types.contains(bare(one.asText())))) {
        return thingKind;
      }
    }
    return null;
  }

  static boolean isRead(JsonNode type) {
    return of(type) != null;
  }

  /** Without the vocabulary before it. */
  static String bare(String type) {
    return PREFIXES.stream()
        .filter(type::startsWith)
        .findFirst()
        .map(prefix -> type.substring(prefix.length()))
        .orElse(type);
  }
}
