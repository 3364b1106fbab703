/** The same work on many things, by all processors. */
@NullMarked
package io.foreknown.operations.work;

import org.jspecify.annotations.NullMarked;
