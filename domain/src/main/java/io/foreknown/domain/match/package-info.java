/**
 * When a warning event and an incident event concern the same thing, and the lead time between
 * them.
 */
@NullMarked
package io.foreknown.domain.match;

import org.jspecify.annotations.NullMarked;
