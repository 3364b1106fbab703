package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline emits.
 *
 * @param key the record's key, by which it is erased
 * @param written the time of the record
 * @param entry null: the record is erased, or its bytes cannot be read
 */
public record Output(
    ViewKind kind, String key, At at, Instant written, @Nullable ViewRecord entry) {}
