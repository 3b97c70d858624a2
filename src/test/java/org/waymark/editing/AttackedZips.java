package org.waymark.editing;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.waymark.Attacks.Attack;
import org.waymark.Harm;
import org.waymark.Rules;
import org.waymark.rulebook.RulebookFiles;

/** Attacks in zip files that are well made. */
public final class AttackedZips {

  private AttackedZips() {}

  /**
   * A zip whose manifest is true where the attack is a text: as this program writes it, or packed
   * by somebody else.
   */
  public static byte[] of(Attack attack) throws Exception {
    RulebookFiles files = Harm.texts(attack.folder());
    if (files != null && attack.name().length() % 2 == 0) {
      var out = new ByteArrayOutputStream();
      RulebookZip.write(files, out);
      return out.toByteArray();
    }
    var zip = new RawZip();
    zip.add(ZipManifest.NAME, ZipManifest.of(files == null ? Rules.files() : files).json());
    for (Map.Entry<String, byte[]> file : attack.folder().entrySet()) {
      if (file.getValue().length == 0) {
        zip.add(file.getKey(), file.getValue());
      } else {
        zip.deflated(file.getKey(), file.getValue());
      }
    }
    return zip.bytes();
  }
}
