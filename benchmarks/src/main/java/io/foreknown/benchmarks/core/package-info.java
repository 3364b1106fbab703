/**
 * The pure core by itself, measured with JMH; {@code benchmarks/run core} runs them. One class per
 * rule or structure; {@link io.foreknown.benchmarks.core.Samples} has what they are fed with. What
 * is to grow with the number of open warnings goes into a class of its own here, with that number
 * as a parameter.
 */
@NullMarked
package io.foreknown.benchmarks.core;

import org.jspecify.annotations.NullMarked;
