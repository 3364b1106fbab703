package io.foreknown.streams.store;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The row of a group.
 *
 * @param few all members by id; null when each has a row of its own
 */
public record GroupRow<H, M>(H head, @Nullable SortedMap<String, M> few) {}
