/** Names as people write them, told apart by neither case nor accents. Imports only the JDK. */
@NullMarked
package io.foreknown.domain.name;

import org.jspecify.annotations.NullMarked;
