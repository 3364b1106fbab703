/**
 * Admit: reads claims, lets the highest revision of each stand, tells what changed for its event.
 */
@NullMarked
package io.foreknown.streams.admit;

import org.jspecify.annotations.NullMarked;
