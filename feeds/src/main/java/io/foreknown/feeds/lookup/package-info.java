/**
 * Names and codes, and what they may mean: what the gazetteer and the register of parties have in
 * common.
 *
 * <p>May import the domain and Jackson. Start at {@code Directory}.
 */
@NullMarked
package io.foreknown.feeds.lookup;

import org.jspecify.annotations.NullMarked;
