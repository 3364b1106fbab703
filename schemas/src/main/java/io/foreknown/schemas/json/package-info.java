/** Output records as JSON, with the names of the Avro fields. */
@NullMarked
package io.foreknown.schemas.json;

import org.jspecify.annotations.NullMarked;
