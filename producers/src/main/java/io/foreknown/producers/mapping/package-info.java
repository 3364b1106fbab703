/**
 * Spreadsheets: rows of CSV become claims by a mapping file, without code.
 *
 * <p>May import the domain, Jackson, FastCSV, {@code ndjson} (whose rules the claims keep to),
 * {@code gazetteer}, {@code party} and {@code lookup}. Start at {@code CsvSource} and {@code
 * MappingFile}; docs/mapping.md tells how a mapping is written.
 */
@NullMarked
package io.foreknown.producers.mapping;

import org.jspecify.annotations.NullMarked;
