/** What an evaluation costs, beside what a user would write instead. See docs/performance.md. */
package org.waymark.benchmark;
