/**
 * Who is meant by a name: parties with their aliases and what they belong to. Applied before
 * publication; what it adds stands in the claim.
 *
 * <p>May import the domain, {@code lookup} and, for the newsroom's own file, {@code ndjson}. Start
 * at {@code Parties}.
 */
@NullMarked
package io.foreknown.feeds.party;

import org.jspecify.annotations.NullMarked;
