/** Route: which partitions hold the meeting points of an event. */
@NullMarked
package io.foreknown.streams.route;

import org.jspecify.annotations.NullMarked;
