/**
 * How fast feeds are published: feeds made by rule, what the product does with them, and a bare
 * producer that sends the same records. A further format is a line in {@code Sample}.
 */
@NullMarked
package io.foreknown.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
