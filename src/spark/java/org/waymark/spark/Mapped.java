package org.waymark.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;
import org.waymark.batch.Line;
import org.waymark.batch.LineSource;
import org.waymark.document.InputException;

/** What a source gives, one at a time, until it gives null. */
final class Mapped<T> implements Iterator<T> {

  private final Source<T> source;
  private @Nullable T next;

  private Mapped(Source<T> source) {
    this.source = source;
  }

  /** Gives one thing after the other; null after the last. */
  private interface Source<T> {
    @Nullable T next();
  }

  /** What becomes of each thing, without those of which nothing becomes. */
  static <S, T> Iterator<T> of(Iterator<S> all, Function<S, @Nullable T> mapping) {
    return new Mapped<>(
        () -> {
          while (all.hasNext()) {
            T one = mapping.apply(all.next());
            if (one != null) {
              return one;
            }
          }
          return null;
        });
  }

  /** The lines of a source, which is closed when the task ends. */
  static Iterator<Line> lines(LineSource lines) {
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              try {
                lines.close();
              } catch (IOException e) {
                // All that was wanted is read.
              }
            });
    return new Mapped<>(
        () -> {
          try {
            return lines.next();
          } catch (IOException | InputException e) {
            throw new IllegalStateException("what was read before cannot be read again", e);
          }
        });
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = source.next();
    }
    return next != null;
  }

  @Override
  public T next() {
    T one = hasNext() ? next : null;
    if (one == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return one;
  }
}
