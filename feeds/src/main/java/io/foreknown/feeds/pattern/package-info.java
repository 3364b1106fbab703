/** Regular expressions that files of a desk hold, on texts of strangers. */
@NullMarked
package io.foreknown.feeds.pattern;

import org.jspecify.annotations.NullMarked;
