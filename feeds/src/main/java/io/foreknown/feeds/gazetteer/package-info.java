/**
 * Where on Earth a name or a code is: places with their lineage and geometry. Applied before
 * publication; what it adds stands in the claim.
 *
 * <p>May import the domain, {@code codes}, {@code lookup} and, for the newsroom's own file, {@code
 * ndjson}. Start at {@code Gazetteer}; docs/reference/gazetteer.md tells what is in it and how to
 * add to it.
 */
@NullMarked
package io.foreknown.feeds.gazetteer;

import org.jspecify.annotations.NullMarked;
