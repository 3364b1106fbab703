/** Holds what a release carries against the lists in the repository; start at {@code SupplyIT}. */
@NullMarked
package io.foreknown.cli.supply;

import org.jspecify.annotations.NullMarked;
