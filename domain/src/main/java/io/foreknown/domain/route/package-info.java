/**
 * Where a warning and an incident that could match are sure to meet, and which one of those places
 * reports it.
 */
@NullMarked
package io.foreknown.domain.route;

import org.jspecify.annotations.NullMarked;
