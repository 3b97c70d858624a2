package org.waymark.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.waymark.document.InputException;
import org.waymark.document.Problems;

/**
 * Divides files into pieces that are read at the same time. So that each line keeps the number that
 * it has in its file, the line breaks of all pieces are counted first, which takes a small part of
 * the time that advice takes.
 */
final class Pieces {

  /** Fewer bytes are not worth a task. */
  private static final long LEAST = 1 << 20;

  private static final long MOST = 64L << 20;

  /** Each piece of a file that cannot be divided is found by reading all that stands before it. */
  private static final int MOST_OF_ONE = 16;

  private static final int TASKS_A_CORE = 8;

  private static final long UNREADABLE = -1;

  private final JavaSparkContext spark;
  private final Broadcast<SerializableConfiguration> hadoop;
  private final long size;

  private Pieces(JavaSparkContext spark, long size) {
    this.spark = spark;
    this.hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    this.size = size;
  }

  /** The bytes of a piece that keep all cores busy to the end. */
  static long size(List<InputFile> files, int cores) {
    long all = files.stream().mapToLong(InputFile::length).sum();
    return Math.min(Math.max(all / ((long) TASKS_A_CORE * cores), LEAST), MOST);
  }

  /**
   * The pieces, in the order of the files and their lines.
   *
   * @param size the bytes of a piece
   * @throws InputException where a file cannot be read to its end
   */
  static List<Piece> of(JavaSparkContext spark, List<InputFile> files, long size)
      throws InputException {
    return new Pieces(spark, size).of(files);
  }

  private List<Piece> of(List<InputFile> files) throws InputException {
    var parts = new ArrayList<Piece>();
    for (InputFile file : files) {
      long step = file.isDivisible() ? size : Long.MAX_VALUE;
      for (long from = 0; from < file.length(); from += step) {
        boolean last = file.length() - from <= step;
        long to = !last ? from + step : file.isDivisible() ? file.length() : Long.MAX_VALUE;
        parts.add(new Piece(file, from, to, 1));
        if (last) {
          break;
        }
      }
    }
    return parts.isEmpty() ? List.of() : numbered(parts, counts(parts));
  }

  private List<Long> counts(List<Piece> parts) throws InputException {
    Broadcast<SerializableConfiguration> shared = hadoop;
    var counts =
        new ArrayList<>(
            spark
                .parallelize(parts, parts.size())
                .map(part -> count(part, shared.value().value()))
                .collect());
    var problems = new Problems();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) == UNREADABLE) {
        counts.set(i, countHere(parts.get(i), problems));
      }
    }
    problems.throwIfAny();
    return counts;
  }

  private static long count(Piece part, Configuration hadoop) {
    try {
      return part.count(hadoop);
    } catch (InputException | IOException e) {
      return UNREADABLE;
    }
  }

  /** Reads once more what could not be read, to say why; problems do not travel. */
  private long countHere(Piece part, Problems problems) {
    try {
      return part.count(spark.hadoopConfiguration());
    } catch (InputException e) {
      problems.addAll(e.problems());
    } catch (IOException e) {
      problems.add(part.file().name(), 0, 0, "cannot be read: " + e.getMessage());
    }
    return 0;
  }

  private List<Piece> numbered(List<Piece> parts, List<Long> counts) {
    var pieces = new ArrayList<Piece>();
    long number = 1;
    for (int i = 0; i < parts.size(); i++) {
      Piece part = parts.get(i);
      long lines = counts.get(i);
      if (part.file().isDivisible()) {
        number = part.from() == 0 ? 1 : number;
        pieces.add(new Piece(part.file(), part.from(), part.to(), number));
        number += lines;
      } else {
        pieces.addAll(byLines(part.file(), lines));
      }
    }
    return pieces;
  }

  private List<Piece> byLines(InputFile file, long lines) {
    long wanted = Math.min(Math.max(file.length() / size, 1), MOST_OF_ONE);
    var pieces = new ArrayList<Piece>();
    for (long i = 0; i < wanted; i++) {
      long from = lines * i / wanted;
      long to = lines * (i + 1) / wanted;
      if (from < to) {
        pieces.add(new Piece(file, from, to, 1));
      }
    }
    return pieces;
  }
}
