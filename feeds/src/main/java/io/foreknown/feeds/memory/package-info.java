/** What sources remember, in a file. */
@NullMarked
package io.foreknown.feeds.memory;

import org.jspecify.annotations.NullMarked;
