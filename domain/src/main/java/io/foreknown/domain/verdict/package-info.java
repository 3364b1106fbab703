/** What the matches of an incident, and those of a warning, amount to. */
@NullMarked
package io.foreknown.domain.verdict;

import org.jspecify.annotations.NullMarked;
