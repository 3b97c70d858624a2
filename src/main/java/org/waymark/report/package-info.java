/** An advisory as text, Markdown, HTML, JSON and CSV: each format the same content. */
@NullMarked
package org.waymark.report;

import org.jspecify.annotations.NullMarked;
