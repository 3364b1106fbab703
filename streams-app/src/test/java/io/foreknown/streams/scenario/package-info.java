/**
 * Stories drawn as timelines: one claim a line, and all that comes out of it. {@code Timeline} says
 * how to read one.
 */
@NullMarked
package io.foreknown.streams.scenario;

import org.jspecify.annotations.NullMarked;
