/**
 * Fact checks and articles in the words of schema.org: what a review says of a claim, what its
 * author said, and the claims that an article carries in our own words.
 *
 * <p>Start at {@code ClaimReviewSource}; {@code ReviewReader} and {@code ArticleReader} make an
 * {@code ReviewEdition} of a thing, and {@code Editions} makes items of it, and, with the versions
 * of {@code story}, takes back what a newer edition no longer says.
 *
 * @see <a href="https://schema.org/ClaimReview">schema.org, ClaimReview</a>
 */
@NullMarked
package io.foreknown.feeds.claimreview;

import org.jspecify.annotations.NullMarked;
