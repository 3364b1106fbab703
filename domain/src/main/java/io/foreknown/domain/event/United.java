package io.foreknown.domain.event;

import java.util.List;

/**
 * What the claims of an event name, as far as a record may hold it.
 *
 * @param shown sorted, mostly by id
 * @param count how many there are in all
 */
record United<T>(List<T> shown, long count) {}
