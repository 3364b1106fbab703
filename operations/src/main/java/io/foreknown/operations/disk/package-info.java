/** Sorting and looking up on disk what may be larger than memory; gone when it is closed. */
@NullMarked
package io.foreknown.operations.disk;

import org.jspecify.annotations.NullMarked;
