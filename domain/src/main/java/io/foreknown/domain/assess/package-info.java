/** Everything that is judged of one event, in one value, so that what changes can be emitted. */
@NullMarked
package io.foreknown.domain.assess;

import org.jspecify.annotations.NullMarked;
