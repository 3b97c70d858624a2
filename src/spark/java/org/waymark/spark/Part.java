package org.waymark.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.batch.Line;
import org.waymark.batch.LineAdviser;
import org.waymark.batch.Outcome;
import org.waymark.report.JsonReport;
import org.waymark.spark.Target.Kind;

/**
 * Advises the lines of one task and writes what becomes of them; a file is made when it is needed.
 */
final class Part {

  private final Job job;
  private final Configuration hadoop;
  private final LineAdviser adviser;
  private final int number;
  private final long attempt;
  private final Map<Kind, OutputStream> texts = new EnumMap<>(Kind.class);
  private @Nullable ParquetPart rows;
  private long advised;
  private long rejected;
  private long duplicates;

  Part(Job job, Configuration hadoop, int number, long attempt) {
    this.job = job;
    this.hadoop = hadoop;
    this.adviser = job.book().adviser();
    this.number = number;
    this.attempt = attempt;
  }

  /** Advises and writes all lines. */
  Written write(Iterator<Line> lines) throws IOException {
    try {
      while (lines.hasNext()) {
        write(lines.next());
      }
    } finally {
      close();
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(texts.keySet());
    if (rows != null) {
      kinds.add(Kind.ROWS);
    }
    return new Written(number, attempt, kinds, advised, rejected, duplicates);
  }

  private void write(Line line) throws IOException {
    Outcome outcome = adviser.advise(line);
    if (outcome instanceof Outcome.Advised found) {
      Place first = job.duplicates().get(found.profile().id());
      if (first == null || first.equals(job.place(line))) {
        write(found);
        return;
      }
      duplicates++;
      outcome = LineAdviser.duplicate(found, job.inputs().get(first.input()), first.number());
    }
    rejected++;
    write(Kind.REJECTS, ((Outcome.Rejected) outcome).json());
  }

  private void write(Outcome.Advised found) throws IOException {
    advised++;
    String json = JsonReport.write(found.advisory());
    if (job.kinds().contains(Kind.ADVISORIES)) {
      write(Kind.ADVISORIES, json);
    }
    if (job.kinds().contains(Kind.ROWS)) {
      if (rows == null) {
        rows = new ParquetPart(place(Kind.ROWS), hadoop);
      }
      rows.write(AdvisedRow.of(found, json.substring(0, json.length() - 1)));
    }
  }

  private void write(Kind kind, String text) throws IOException {
    OutputStream out = texts.get(kind);
    if (out == null) {
      Path file = place(kind);
      out = new BufferedOutputStream(file.getFileSystem(hadoop).create(file, false), 1 << 16);
      texts.put(kind, out);
    }
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path place(Kind kind) {
    return job.target().undone(kind, number, attempt);
  }

  private void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
    for (OutputStream out : texts.values()) {
      out.close();
    }
  }
}
