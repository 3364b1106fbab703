/**
 * What a name in a story means: a port to the gazetteer and the parties of whoever calls, and the
 * states of the world with the words that news has for them.
 *
 * <p>May import the domain and {@code text}. Start at {@code Names}.
 */
@NullMarked
package io.foreknown.stories.name;

import org.jspecify.annotations.NullMarked;
