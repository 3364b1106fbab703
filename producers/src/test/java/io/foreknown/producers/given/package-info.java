/** What tests of several sources share. */
@NullMarked
package io.foreknown.producers.given;

import org.jspecify.annotations.NullMarked;
