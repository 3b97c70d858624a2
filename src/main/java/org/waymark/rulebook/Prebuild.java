package org.waymark.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/** A step of the build: compiles the shipped rules, so that no user waits for it. */
public final class Prebuild {

  private Prebuild() {}

  /**
   * Writes the compiled rules and an index of their texts.
   *
   * @param args the folder of the rules and the folder of the classes
   */
  public static void main(String... args) throws IOException, InputException {
    Path classes = Path.of(args[1]);
    RulebookFiles files = RulebookFiles.of(Path.of(args[0]));
    var index = new StringBuilder();
    files.texts().keySet().forEach(name -> index.append(RulebookFiles.bare(name)).append('\n'));
    Files.createDirectories(classes.resolve("rules"));
    Files.writeString(classes.resolve("rules/index"), index);
    var problems = new Problems();
    String drl = RulebookSources.read(files, false, problems).drl();
    problems.throwIfAny();
    Map<String, byte[]> entries = CompiledRules.unpack(CompiledRules.compile(drl));
    CodeInspection.check(entries);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().endsWith(".class")) {
        Path file = classes.resolve(entry.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    }
    String names = String.join("\n", CompiledRules.modelNames(entries));
    Files.writeString(
        classes.resolve(CompiledRules.PREBUILT.substring(1)),
        CompiledRules.key(drl) + "\n" + names + "\n");
  }
}
