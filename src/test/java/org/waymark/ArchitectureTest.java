package org.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.waymark");

  @Test
  void onlyTheRulebookKnowsDrools() {
    noClasses()
        .that()
        .resideInAPackage("org.waymark..")
        .and()
        .resideOutsideOfPackage("org.waymark.rulebook")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..")
        .check(CLASSES);
  }

  @Test
  void theCoreKnowsNoDoorAndNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.waymark.document",
            "org.waymark.profile",
            "org.waymark.condition",
            "org.waymark.rulebook",
            "org.waymark.advice",
            "org.waymark.explain",
            "org.waymark.cases",
            "org.waymark.report",
            "org.waymark.editing",
            "org.waymark.batch",
            "org.waymark.portfolio")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.waymark.cli",
            "org.waymark.store",
            "org.waymark.web",
            "picocli..",
            "org.springframework..",
            "java.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyDoorsKnowTheStore() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.waymark.store", "org.waymark.cli", "org.waymark.web")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.waymark.store")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.waymark.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.springframework.jdbc..",
            "org.flywaydb..",
            "com.zaxxer.hikari..")
        .check(CLASSES);
  }

  @Test
  void onlyTheServiceKnowsSpringBoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.waymark.web")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.boot..",
            "org.springframework.web..",
            "org.springframework.security..",
            "jakarta..",
            "io.micrometer..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.waymark.web")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waymark.cli", "picocli..", "com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void theStoreKnowsNoDoor() {
    noClasses()
        .that()
        .resideInAPackage("org.waymark.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waymark.cli", "org.waymark.web", "picocli..")
        .check(CLASSES);
  }

  @Test
  void theArrowsPointFromAdviceToProfile() {
    noClasses()
        .that()
        .resideInAPackage("org.waymark.profile")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waymark.condition", "org.waymark.rulebook", "org.waymark.advice")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.waymark.condition")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waymark.rulebook", "org.waymark.advice")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.waymark.rulebook")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waymark.advice", "org.waymark.report")
        .check(CLASSES);
  }

  @Test
  void whatIsExplainedDoesNotKnowHowItIsShown() {
    noClasses()
        .that()
        .resideInAnyPackage("org.waymark.explain", "org.waymark.advice", "org.waymark.cases")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waymark.report", "org.waymark.cli")
        .check(CLASSES);
  }

  @Test
  void whatIsShownDoesNotKnowHowRulesAreEdited() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.waymark.report",
            "org.waymark.explain",
            "org.waymark.advice",
            "org.waymark.rulebook")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.waymark.editing")
        .check(CLASSES);
  }

  @Test
  void onlyBatchesOnSparkKnowSparkAndNobodyKnowsThem() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.waymark.spark")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.waymark.spark",
            "org.apache.spark..",
            "org.apache.hadoop..",
            "org.apache.parquet..",
            "scala..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.waymark.spark")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.waymark.cli", "org.waymark.store", "org.waymark.web", "org.springframework..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
