/**
 * Tables: rows of CSV, whose claims are made by a mapping.
 *
 * <p>May import {@code mapping}, {@code ndjson} and FastCSV. Start at {@code CsvSource}.
 */
@NullMarked
package io.foreknown.feeds.csv;

import org.jspecify.annotations.NullMarked;
