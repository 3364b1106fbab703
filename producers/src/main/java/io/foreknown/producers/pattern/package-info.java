/** Regular expressions that files of a desk hold, on texts of strangers. */
@NullMarked
package io.foreknown.producers.pattern;

import org.jspecify.annotations.NullMarked;
