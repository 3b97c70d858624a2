package org.waymark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several threads that begin at the same time. */
final class Together {

  private Together() {}

  /** What a thread does. */
  interface Work<T> {
    T go(int thread) throws Exception;
  }

  /** What each of the threads makes. */
  static <T> List<T> run(int threads, Work<T> work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      var results = new ArrayList<T>();
      List<Callable<T>> all =
          IntStream.range(0, threads).<Callable<T>>mapToObj(i -> () -> work.go(i)).toList();
      for (Future<T> one : executor.invokeAll(all)) {
        results.add(one.get());
      }
      return results;
    } finally {
      executor.shutdown();
    }
  }
}
