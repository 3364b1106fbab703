/** Speaking values for the tests of the domain; start at {@code Given}. */
@NullMarked
package io.foreknown.domain.given;

import org.jspecify.annotations.NullMarked;
