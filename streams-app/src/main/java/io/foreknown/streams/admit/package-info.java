/**
 * Admit: reads claims, lets the highest revision of each stand, sends what changed to its event.
 */
@NullMarked
package io.foreknown.streams.admit;

import org.jspecify.annotations.NullMarked;
