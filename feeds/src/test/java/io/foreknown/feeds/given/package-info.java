/** What tests of several sources share. */
@NullMarked
package io.foreknown.feeds.given;

import org.jspecify.annotations.NullMarked;
