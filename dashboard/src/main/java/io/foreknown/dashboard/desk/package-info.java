/**
 * Who may decide on the page, where what they decide goes, and what they look names up in. The
 * dashboard knows no producers: whoever starts it says how decisions are published and where names
 * are known.
 *
 * <p>Start at {@code DeskAccess}; {@code http.DeskHandler} answers for it.
 */
@NullMarked
package io.foreknown.dashboard.desk;

import org.jspecify.annotations.NullMarked;
