/** What a source has read, into the claim topics. */
@NullMarked
package io.foreknown.producers.publish;

import org.jspecify.annotations.NullMarked;
