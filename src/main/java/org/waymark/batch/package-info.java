/**
 * Advice for many organisations at once: reads lines of any length of input, rejects what is wrong
 * with its reasons, and survives being stopped.
 */
@NullMarked
package org.waymark.batch;

import org.jspecify.annotations.NullMarked;
