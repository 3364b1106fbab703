package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline tells.
 *
 * @param key the record's key, by which it is erased
 * @param written the time of the record
 * @param entry null: the record is erased, or its bytes cannot be read
 */
public record Output(Kind kind, String key, At at, Instant written, @Nullable Entry entry) {}
