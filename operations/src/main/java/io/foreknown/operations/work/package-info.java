/**
 * How work is done, whatever it is: by all processors, until somebody asks it to stop, and with
 * what it reports meanwhile.
 */
@NullMarked
package io.foreknown.operations.work;

import org.jspecify.annotations.NullMarked;
