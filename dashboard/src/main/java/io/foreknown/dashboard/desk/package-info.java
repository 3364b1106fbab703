/**
 * Who may decide on the page, and where what they decide goes. The dashboard knows no producers:
 * whoever starts it says how decisions are published.
 *
 * <p>Start at {@code Desk}; {@code http.DeskHandler} answers for it.
 */
@NullMarked
package io.foreknown.dashboard.desk;

import org.jspecify.annotations.NullMarked;
