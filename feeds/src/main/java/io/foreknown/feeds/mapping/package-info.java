/**
 * The language of mappings, by which records of a feed become claims without code: rows of a table
 * and objects of JSON alike.
 *
 * <p>May import the domain, Jackson, RE2/J, {@code ndjson} (whose rules the claims keep to), {@code
 * gazetteer}, {@code party}, {@code lookup} and {@code shape}. Start at {@code MappingFile} and
 * {@code FeedRecordReader}; {@code csv} and {@code json} read the records.
 * docs/reference/mapping.md says how a mapping is written.
 */
@NullMarked
package io.foreknown.feeds.mapping;

import org.jspecify.annotations.NullMarked;
