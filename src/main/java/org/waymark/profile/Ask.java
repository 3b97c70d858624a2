package org.waymark.profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The words and limits of a fact: what people are asked, and what a condition on it is called. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Ask {

  /** What the fact is, in the middle of a sentence. */
  String label();

  /** The question that a person at the organisation can answer. */
  String value();

  /** A limit or a choice explained; empty where there is none. */
  String help() default "";

  /** The unit of a number. */
  String unit() default "";

  /** The least number allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The greatest number allowed. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether a number must be whole. */
  boolean whole() default false;

  /** What a yes says, in the second person. */
  String yes() default "";

  /** What a no says, in the second person. */
  String no() default "";

  /** Whether the fact says who the organisation is, rather than what it does. */
  boolean identity() default false;
}
