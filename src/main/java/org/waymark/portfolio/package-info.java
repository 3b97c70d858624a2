/**
 * What a run over many organisations says as a whole: counts that threads and machines keep apart
 * and add up, the summary of them for programs and for a board, and the comparison of two runs.
 */
@NullMarked
package org.waymark.portfolio;

import org.jspecify.annotations.NullMarked;
