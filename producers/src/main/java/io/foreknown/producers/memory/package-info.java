/** What sources remember, in a file. */
@NullMarked
package io.foreknown.producers.memory;

import org.jspecify.annotations.NullMarked;
