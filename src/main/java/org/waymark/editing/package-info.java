/** Rulebooks as things that people change and hand on: files that travel, tables, entries. */
@NullMarked
package org.waymark.editing;

import org.jspecify.annotations.NullMarked;
