/** Editing rules safely: what an edit means, and for whom it changes which advice. */
@NullMarked
package org.waymark.editing;

import org.jspecify.annotations.NullMarked;
