/** The rule language: conditions over facts, read strictly, decided in three values, printed. */
@NullMarked
package org.waymark.condition;

import org.jspecify.annotations.NullMarked;
