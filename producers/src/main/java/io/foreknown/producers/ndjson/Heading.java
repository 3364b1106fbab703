package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of a claim before its type matters.
 *
 * @param header null when there is a problem with it
 * @param published what other spans default to: the whole day when only the day was told; null when
 *     there is a problem with it
 */
record Heading(@Nullable Header header, @Nullable Span published) {}
