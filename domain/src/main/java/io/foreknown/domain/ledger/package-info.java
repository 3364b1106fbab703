/** Which revision of a claim counts, whatever the order of arrival. */
@NullMarked
package io.foreknown.domain.ledger;

import org.jspecify.annotations.NullMarked;
