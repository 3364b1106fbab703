/** What the tests of the schemas are given; start at {@code Registry}. */
@NullMarked
package io.foreknown.schemas.given;

import org.jspecify.annotations.NullMarked;
