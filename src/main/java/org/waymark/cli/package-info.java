/** The command line: argument words to the core, text and an exit code back. */
@NullMarked
package org.waymark.cli;

import org.jspecify.annotations.NullMarked;
