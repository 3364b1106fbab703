package io.foreknown.domain.contradiction;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One standing claim, as the words of those who speak in it.
 *
 * @param publishedAt of the revision that stands
 * @param speakers who holds what the claim says; at least one
 * @param said when they said it
 * @param correction whether they say that they were wrong before
 * @param basis null when the story does not say
 * @param quote verbatim; null when there is none
 * @param url address of the story; null when unknown
 */
public record Attribution(
    String claim,
    long revision,
    Instant publishedAt,
    List<Party> speakers,
    Span said,
    boolean correction,
    @Nullable Basis basis,
    @Nullable String quote,
    @Nullable String url) {
  /** Copies the list. */
  public Attribution {
    speakers = List.copyOf(speakers);
  }

  static Attribution of(Statement statement) {
    return of(
        statement.header(), List.of(statement.speaker()), statement.said(), statement.correction());
  }

  /** Who issued it said so as he did; who reports it, as it was published. */
  static Attribution of(Warning warning) {
    Header header = warning.header();
    List<Party> speakers = speakers(header, warning.issuer());
    Span said =
        isOnly(warning.issuer(), speakers)
            ? warning.issued()
            : Span.ofPublication(header.publishedAt());
    return of(header, speakers, said, false);
  }

  /** Whether nobody else speaks. */
  boolean isOnlyBy(Party party) {
    return isOnly(party, speakers);
  }

  private static boolean isOnly(Party party, List<Party> speakers) {
    return speakers.stream().allMatch(speaker -> speaker.id().equals(party.id()));
  }

  /** A report about an earlier moment is no newer word than one of that moment. */
  static Attribution of(IncidentReport report) {
    Header header = report.header();
    Party unnamed = new Party(header.id(), "an unnamed source", List.of());
    return of(header, speakers(header, unnamed), report.asOf(), false);
  }

  /**
   * The same as the word of another, whom the speakers quote: his own words are not quoted.
   *
   * @param when he said so
   */
  Attribution by(Party holder, Span when) {
    return new Attribution(
        claim, revision, publishedAt, List.of(holder), when, correction, basis, null, url);
  }

  private static Attribution of(
      Header header, List<Party> speakers, Span said, boolean correction) {
    return new Attribution(
        header.id(),
        header.revision(),
        header.publishedAt(),
        speakers,
        said,
        correction,
        header.basis(),
        header.quote(),
        header.story() == null ? null : header.story().url());
  }

  /** Those to whom the story attributes it, else the outlet, else the one who must have said so. */
  private static List<Party> speakers(Header header, Party otherwise) {
    if (!header.attributedTo().isEmpty()) {
      return List.copyOf(byId(header.attributedTo()));
    }
    String outlet = header.story() == null ? null : header.story().outlet();
    return List.of(outlet == null || outlet.isBlank() ? otherwise : outlet(outlet));
  }

  private static Collection<Party> byId(List<Party> parties) {
    Map<String, Party> byId = new TreeMap<>();
    parties.forEach(party -> byId.putIfAbsent(party.id(), party));
    return byId.values();
  }

  /** An outlet's name is its id, unless it is too long to be one. */
  private static Party outlet(String name) {
    boolean isId = name.length() <= Limits.ID && name.chars().noneMatch(Character::isISOControl);
    return new Party(isId ? name : StableId.of(name), name, List.of());
  }
}
