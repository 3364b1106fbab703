/** Collecting all that is wrong with a record, instead of stopping at the first problem. */
@NullMarked
package io.foreknown.domain.problem;

import org.jspecify.annotations.NullMarked;
