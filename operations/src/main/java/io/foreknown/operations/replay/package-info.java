/** An isolated run over files, to its proven end, with its final state as NDJSON. */
@NullMarked
package io.foreknown.operations.replay;

import org.jspecify.annotations.NullMarked;
