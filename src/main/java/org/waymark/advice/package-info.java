/** What is said to an organisation: its advisory, with evidence, open questions and sources. */
@NullMarked
package org.waymark.advice;

import org.jspecify.annotations.NullMarked;
