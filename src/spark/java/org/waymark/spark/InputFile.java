package org.waymark.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * A file of profiles.
 *
 * @param name what it is called in messages and rejects
 * @param path where it is, with the file system
 * @param length its bytes
 * @param form how it holds profiles
 * @param packing how it is packed
 */
record InputFile(String name, String path, long length, Form form, Packing packing)
    implements Serializable {

  /** Its name without its folder. */
  String ownName() {
    return new Path(path).getName();
  }

  /** Whether one can begin to read in its middle. */
  boolean isDivisible() {
    return form == Form.NDJSON && packing == Packing.NONE;
  }

  /** Its content from its beginning on, unpacked. */
  InputStream open(Configuration hadoop) throws IOException {
    return packing.unpack(openAt(hadoop, 0));
  }

  /** Its bytes from a place on. */
  InputStream openAt(Configuration hadoop, long from) throws IOException {
    var where = new Path(path);
    FSDataInputStream in = where.getFileSystem(hadoop).open(where);
    in.seek(from);
    return in;
  }
}
