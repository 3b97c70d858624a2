/** What the cases prove: which conditions they decide, and which wrong rules they would notice. */
@NullMarked
package org.waymark.cases;

import org.jspecify.annotations.NullMarked;
