/**
 * Files that people write in YAML: one document, which says nothing twice.
 *
 * <p>May import Jackson. Start at {@code YamlText}; {@code Setting} looks at what it has read.
 */
@NullMarked
package io.foreknown.feeds.yaml;

import org.jspecify.annotations.NullMarked;
