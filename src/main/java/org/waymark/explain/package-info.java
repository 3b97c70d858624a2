/**
 * Why and why not, what to ask next, what the least change would be, and what differs between two
 * advisories: all worked out from the conditions themselves.
 */
@NullMarked
package org.waymark.explain;

import org.jspecify.annotations.NullMarked;
