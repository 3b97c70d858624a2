package org.waymark.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.document.InputException;

/**
 * Does work on several threads and hands what comes of it on in the order of the work. Who reads
 * and who writes is the thread that calls, so that neither needs to think of others; only so much
 * is in memory as keeps the threads busy.
 */
final class Pipeline<I, O> implements AutoCloseable {

  private final ExecutorService threads;
  private final int ahead;
  private final Function<I, O> work;

  Pipeline(int threads, Function<I, O> work) {
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(task, "waymark-batch");
              thread.setDaemon(true);
              return thread;
            });
    this.ahead = 2 * threads + 1;
    this.work = work;
  }

  /** Where work comes from; null after the last. */
  interface From<I> {
    @Nullable I next() throws IOException, InputException;
  }

  /** Where it goes. */
  interface To<O> {
    void take(O done) throws IOException, InputException;
  }

  /**
   * Does all the work that there is. Where the source fails, what was begun is done and handed on
   * before the failure is told.
   */
  void run(From<I> from, To<O> to) throws IOException, InputException {
    Deque<Future<O>> begun = new ArrayDeque<>();
    Exception failure = null;
    boolean more = true;
    while (more || !begun.isEmpty()) {
      while (more && begun.size() < ahead) {
        try {
          I next = from.next();
          more = next != null;
          if (next != null) {
            begun.add(threads.submit(() -> work.apply(next)));
          }
        } catch (IOException | InputException e) {
          failure = e;
          more = false;
        }
      }
      if (!begun.isEmpty()) {
        to.take(done(begun.remove()));
      }
    }
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof InputException e) {
      throw e;
    }
  }

  private static <O> O done(Future<O> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line is advised or rejected, nothing else", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
