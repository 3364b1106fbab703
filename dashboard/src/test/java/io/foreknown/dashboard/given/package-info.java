/** What tests of the dashboard begin with. */
@NullMarked
package io.foreknown.dashboard.given;

import org.jspecify.annotations.NullMarked;
