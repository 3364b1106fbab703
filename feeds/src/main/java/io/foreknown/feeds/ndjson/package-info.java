/**
 * Foreknown's own format: one claim per line, as JSON; read with all that is wrong reported at
 * once, and written back.
 *
 * <p>May import the domain and Jackson. Start at {@code NdjsonSource} and {@code JsonClaimReader};
 * the way back is {@code ClaimJson}. What a claim holds is not said here: {@code
 * ObjectRecordReader} and {@code RecordWriter} walk the descriptions of {@code domain.shape}.
 */
@NullMarked
package io.foreknown.feeds.ndjson;

import org.jspecify.annotations.NullMarked;
