package org.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.document.InputException;
import org.waymark.profile.ProfileReader;

/** The schema and the reader agree on what a profile may hold. */
class ProfileSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ProfileSchema.write(), InputFormat.JSON);

  private static boolean fits(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  private static boolean isRead(String json) {
    try {
      ProfileReader.read("in", json);
      return true;
    } catch (InputException e) {
      return false;
    }
  }

  @Test
  void allSampleCountriesFit() throws Exception {
    for (String line : Files.readAllLines(Path.of("samples/countries.ndjson"))) {
      assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @Test
  void whatIsKnownPartlyKnownOrNotSaidFits() {
    for (String facts :
        List.of(
            "\"cloud\": {\"providerCount\": 5}",
            "\"cloud\": {\"providerCount\": {\"atLeast\": 5}}",
            "\"cloud\": {\"providerCount\": {\"from\": 5, \"to\": 9}}",
            "\"cloud\": {\"providerCount\": null}",
            "\"cloud\": null",
            "\"cloud\": {\"deploymentModel\": {\"oneOf\": [\"PUBLIC\", \"HYBRID\"]}}",
            "\"cloud\": {\"deploymentModel\": {\"not\": [\"PUBLIC\"]}}",
            "\"cloud\": {\"slaTopics\": []}",
            "\"cloud\": {\"slaTopics\": {\"includes\": [\"SECURITY\"], \"excludes\": [\"BANDWIDTH\"]}}",
            "\"organisation\": {\"countries\": [\"NG\", \"KE\"]}")) {
      String profile = "{\"id\": \"x\", \"name\": \"X\", " + facts + "}";
      assertThat(fits(profile)).as(facts).isTrue();
      assertThat(isRead(profile)).as(facts).isTrue();
    }
  }

  @Test
  void whatTheReaderRefusesDoesNotFit() {
    for (String facts :
        List.of(
            "\"clowd\": {}",
            "\"cloud\": 5",
            "\"cloud\": {\"providerCout\": 5}",
            "\"cloud\": {\"providerCount\": \"5\"}",
            "\"cloud\": {\"providerCount\": 1.5}",
            "\"cloud\": {\"providerCount\": -1}",
            "\"cloud\": {\"providerCount\": {}}",
            "\"cloud\": {\"providerCount\": {\"atleast\": 5}}",
            "\"cloud\": {\"deploymentModel\": \"public\"}",
            "\"cloud\": {\"deploymentModel\": {\"oneOf\": [\"PUBLIC\"], \"not\": [\"HYBRID\"]}}",
            "\"cloud\": {\"slaTopics\": \"SECURITY\"}",
            "\"cloud\": {\"slaTopics\": [\"SECURITY\", \"SECURITY\"]}",
            "\"cloud\": {\"slaSigned\": \"yes\"}",
            "\"broadband\": {\"internetUsersPercent\": 101}",
            "\"organisation\": {\"countries\": [\"UK\"]}")) {
      String profile = "{\"id\": \"x\", \"name\": \"X\", " + facts + "}";
      assertThat(fits(profile)).as("schema: %s", facts).isFalse();
      assertThat(isRead(profile)).as("reader: %s", facts).isFalse();
    }
    assertThat(fits("{\"name\": \"X\"}")).isFalse();
  }
}
