package org.waymark.rulebook;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the executable model makes of canonical rules, and all that compiled rules may refer to. A
 * new version of Drools that makes something else is noticed when the shipped rules are compiled.
 */
final class AllowedCode {

  private static final String MODEL = "org/drools/model/";
  private static final String BUILDER = "org/drools/model/consequences/ConsequenceBuilder$_1";
  private static final String PATTERN = "org/drools/model/PatternDSL$PatternDef";
  private static final String DSL = "org/drools/modelcompiler/dsl/pattern/D";
  private static final String EVALUATION = "org/drools/modelcompiler/util/EvaluationUtil";
  private static final String FORMATTER = "java/time/format/DateTimeFormatterBuilder";

  /** A class of the rules: the rules, their metadata, one condition or what one notes. */
  static final Pattern NAME =
      Pattern.compile(
          "rules/(?:Rules[0-9A-F]{32}(?:RuleMethods[0-9]{1,5})?"
              + "|DomainClassesMetadata[0-9A-F]{32}(?:\\$org_waymark_condition_Facts_Metadata)?"
              + "|P[0-9A-F]{2}/Lambda(?:Consequence|Predicate)[0-9A-F]{32})");

  static final Set<String> SUPERCLASSES = Set.of("java/lang/Object", "java/lang/Enum");

  static final Set<String> INTERFACES =
      Set.of(
          MODEL + "Model",
          MODEL + "DomainClassMetadata",
          MODEL + "functions/Block1",
          MODEL + "functions/Predicate1",
          MODEL + "functions/HashedExpression");

  /** Classes that may be made, cast to, or handed on as such, beside those of the rules. */
  static final Set<String> CLASSES =
      Set.of(
          "java/lang/Double",
          "java/lang/Enum",
          "java/lang/Exception",
          "java/lang/Object",
          "java/lang/RuntimeException",
          "java/lang/String",
          "java/lang/System",
          "java/lang/invoke/MethodHandles",
          "java/lang/invoke/MethodHandles$Lookup",
          "java/lang/invoke/StringConcatFactory",
          FORMATTER,
          "java/util/Arrays",
          "java/util/Collections",
          "java/util/Locale",
          MODEL + "DomainClassMetadata",
          MODEL + "Model",
          MODEL + "PatternDSL",
          PATTERN,
          MODEL + "PatternDSL$ReactOn",
          MODEL + "Rule",
          MODEL + "RuleItemBuilder",
          MODEL + "consequences/ConsequenceBuilder",
          BUILDER,
          MODEL + "functions/Block1",
          MODEL + "functions/HashedExpression",
          MODEL + "functions/Predicate1",
          MODEL + "functions/PredicateInformation",
          MODEL + "impl/RuleBuilder",
          DSL,
          EVALUATION,
          "org/drools/util/DateUtils",
          "org/waymark/condition/Facts");

  /** Fields and methods, as {@code owner.name descriptor}. */
  static final Set<String> MEMBERS =
      Set.of(
          "java/util/Locale.ENGLISH Ljava/util/Locale;",
          "java/lang/Double.valueOf (D)Ljava/lang/Double;",
          "java/lang/Enum.<init> (Ljava/lang/String;I)V",
          "java/lang/Enum.valueOf (Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;",
          "java/lang/Object.<init> ()V",
          "java/lang/RuntimeException.<init> (Ljava/lang/String;)V",
          "java/lang/String.equals (Ljava/lang/Object;)Z",
          "java/lang/String.hashCode ()I",
          "java/lang/System.arraycopy (Ljava/lang/Object;ILjava/lang/Object;II)V",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants"
              + " (Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)"
              + "Ljava/lang/invoke/CallSite;",
          FORMATTER + ".<init> ()V",
          FORMATTER + ".appendPattern (Ljava/lang/String;)L" + FORMATTER + ";",
          FORMATTER + ".parseCaseInsensitive ()L" + FORMATTER + ";",
          FORMATTER + ".toFormatter (Ljava/util/Locale;)Ljava/time/format/DateTimeFormatter;",
          "java/util/Arrays.asList ([Ljava/lang/Object;)Ljava/util/List;",
          "java/util/Collections.emptyList ()Ljava/util/List;",
          PATTERN
              + ".expr (Ljava/lang/String;Lorg/drools/model/functions/Predicate1;)L"
              + PATTERN
              + ";",
          PATTERN
              + ".expr (Ljava/lang/String;Lorg/drools/model/functions/Predicate1;"
              + "Lorg/drools/model/PatternDSL$ReactOn;)L"
              + PATTERN
              + ";",
          BUILDER + ".execute (Lorg/drools/model/functions/Block1;)L" + BUILDER + ";",
          MODEL + "functions/PredicateInformation.<init> (Ljava/lang/String;[Ljava/lang/String;)V",
          MODEL + "functions/PredicateInformation.addRuleNames ([Ljava/lang/String;)V",
          MODEL + "functions/PredicateInformation.setMoreThanMaxRuleDefs (Z)V",
          MODEL + "impl/RuleBuilder.build ([Lorg/drools/model/RuleItemBuilder;)L" + MODEL + "Rule;",
          DSL
              + ".declarationOf (Ljava/lang/Class;Lorg/drools/model/DomainClassMetadata;"
              + "Ljava/lang/String;)Lorg/drools/model/Declaration;",
          DSL + ".on (Lorg/drools/model/Variable;)L" + BUILDER + ";",
          DSL + ".pattern (Lorg/drools/model/Variable;)L" + PATTERN + ";",
          DSL + ".reactOn ([Ljava/lang/String;)Lorg/drools/model/PatternDSL$ReactOn;",
          DSL + ".rule (Ljava/lang/String;Ljava/lang/String;)L" + MODEL + "impl/RuleBuilder;",
          EVALUATION + ".greaterOrEqual (Ljava/lang/Comparable;Ljava/lang/Comparable;)Z",
          EVALUATION + ".greaterThan (Ljava/lang/Comparable;Ljava/lang/Comparable;)Z",
          EVALUATION + ".lessOrEqual (Ljava/lang/Comparable;Ljava/lang/Comparable;)Z",
          EVALUATION + ".lessThan (Ljava/lang/Comparable;Ljava/lang/Comparable;)Z",
          "org/drools/util/DateUtils.getDateFormatMask ()Ljava/lang/String;",
          "org/waymark/condition/Facts.applies (I)V",
          "org/waymark/condition/Facts.getHi ()[D",
          "org/waymark/condition/Facts.getLo ()[D",
          "org/waymark/condition/Facts.holds (IJ)Z",
          "org/waymark/condition/Facts.misses (IJ)Z",
          "org/waymark/condition/Facts.only (IJ)Z");

  private AllowedCode() {}
}
