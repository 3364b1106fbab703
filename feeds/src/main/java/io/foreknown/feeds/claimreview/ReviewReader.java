package io.foreknown.feeds.claimreview;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.jsonld.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a fact check what its author says of a claim, and what the claim's authors said. */
final class ReviewReader {
  private static final String ID = "claimreview:";

  private ReviewReader() {}

  /** Null when there are problems, all of which are noted. */
  static @Nullable ReviewEdition read(Thing thing, Backdrop backdrop) {
    Imprint imprint = Imprint.of(thing, backdrop);
    String text = thing.required("claimReviewed");
    Party reviewer = ReviewParties.first(thing, "author");
    if (reviewer == null) {
      thing.refuse("author", "is missing, or has neither name nor url");
    }
    Thing rating = thing.first("reviewRating");
    Verdict verdict = Verdict.of(rating);
    String word = rating == null ? null : rating.text("alternateName");
    ReviewedClaim claim = ReviewedClaim.of(thing.first("itemReviewed"), text == null ? "" : text);
    if (imprint == null || text == null || reviewer == null || !thing.problems().isEmpty()) {
      return null;
    }
    return edition(thing, new Review(imprint, text, reviewer, verdict, word, claim));
  }

  private static @Nullable ReviewEdition edition(Thing thing, Review review) {
    List<Claim> claims = thing.attempt("", review::claims);
    List<Claim> embedded = EmbeddedClaims.of(thing, review.imprint());
    return claims == null
        ? null
        : new ReviewEdition(
            review.key(),
            review.imprint().published(),
            Stream.concat(claims.stream(), embedded.stream()).toList(),
            "its rating says neither true nor false");
  }

  /**
   * A fact check in which nothing is missing.
   *
   * @param word of the rating; null when it has none
   */
  private record Review(
      Imprint imprint,
      String text,
      Party reviewer,
      Verdict verdict,
      @Nullable String word,
      ReviewedClaim claim) {

    String key() {
      return imprint.key(ReviewedClaim.wording(text));
    }

    /** None when the verdict is open. Who reviews a claim of their own does not contradict it. */
    List<Claim> claims() {
      List<Claim> claims = new ArrayList<>();
      if (verdict == Verdict.OPEN) {
        return claims;
      }
      Header own = header("", word, null, imprint.originals("said", null));
      claims.add(statement(own, reviewer, verdict == Verdict.TRUE, null));
      for (Party author : claim.authors()) {
        if (!author.id().equals(reviewer.id())) {
          Dated said = claim.said();
          OriginalTimes originals =
              imprint.originals("said", said == null ? null : said.original());
          Header header = header(":claim:" + claims.size(), null, text, originals);
          claims.add(statement(header, author, true, claim.said()));
        }
      }
      return claims;
    }

    private Header header(
        String suffix,
        @Nullable String quote,
        @Nullable String paraphrase,
        OriginalTimes originals) {
      return ReviewEdition.header(ID + key() + suffix, imprint, quote, paraphrase, originals);
    }

    private Statement statement(
        Header header, Party speaker, boolean isTrue, @Nullable Dated when) {
      Span said = when == null ? Span.ofPublication(imprint.published()) : when.span();
      return new Statement(
          header,
          claim.event(),
          Predicates.CLAIM_TRUE,
          new Position.OfTruth(isTrue),
          Polarity.AFFIRMS,
          false,
          speaker,
          said,
          said);
    }
  }
}
