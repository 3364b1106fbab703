/** Assess: brings together what the meeting points say of one incident, and informs subscribers. */
@NullMarked
package io.foreknown.streams.assess;

import org.jspecify.annotations.NullMarked;
