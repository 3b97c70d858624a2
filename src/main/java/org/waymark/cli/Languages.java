package org.waymark.cli;

import java.util.Iterator;
import org.waymark.report.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages that a command offers, by their codes. */
final class Languages implements ITypeConverter<Language>, Iterable<String> {

  @Override
  public Language convert(String code) {
    if (!Language.codes().contains(code)) {
      throw new TypeConversionException("no such language");
    }
    return Language.of(code);
  }

  @Override
  public Iterator<String> iterator() {
    return Language.codes().iterator();
  }
}
