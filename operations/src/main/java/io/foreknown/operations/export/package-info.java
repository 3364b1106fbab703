/** What a cluster holds, as files that can be replayed. */
@NullMarked
package io.foreknown.operations.export;

import org.jspecify.annotations.NullMarked;
