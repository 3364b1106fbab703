/**
 * Words for readers: of durations, lead times, moments, hazards, positions, symbols and numbers,
 * for alerts, reports and the page alike. What is a table is in {@code words.properties}, which the
 * page's build takes in too.
 *
 * <p>May import claims, matches, positions and time. Start at {@code LeadTimeWords}.
 */
@NullMarked
package io.foreknown.domain.words;

import org.jspecify.annotations.NullMarked;
