/**
 * The service: profiles in and advice out over HTTP, with a decision record. Every answer is made
 * by the core; here is only what HTTP adds.
 */
@NullMarked
package org.waymark.web;

import org.jspecify.annotations.NullMarked;
