// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock of the C library, which the checker for races knows.
package struct Lock: ~Copyable, @unchecked Sendable {
  // A mutex may be used by several threads as long as it stays where it is in memory.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  package init() {
    mutex = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Does something while no other thread does anything under the lock.
  package borrowing func whileHeld<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }
}

/// Threads that do the same work, of which the caller's is one.
package enum Threads {
  /// How many run at once on this machine.
  package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does a piece of work on so many threads, and waits until all are through.
  ///
  /// Where no more threads are to be had the work is done on fewer.
  package static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    var threads: [Thread] = []
    for index in 1..<max(1, count) {
      guard let thread = Thread({ work(index) }) else { break }
      threads.append(thread)
    }
    work(0)
    for thread in threads { thread.join() }
  }

  /// Turns each item into a result, on so many threads at most.
  ///
  /// - Returns: The results in the order of the items.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int = count, _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    guard threads > 1, items.count > 1 else { return items.map(transform) }
    let results = Results<Result>(count: items.count)
    run(min(threads, items.count)) { _ in
      while let index = results.next() { results.set(transform(items[index]), at: index) }
    }
    return results.all
  }

  /// Begins work on a thread of its own.
  package static func begin<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) -> Begun<Result> {
    Begun(work)
  }

  /// Work that another thread has begun.
  package final class Begun<Result: Sendable>: @unchecked Sendable {
    // The thread sets the result once, and has ended before anybody looks at it.
    private var result: Result?
    private var thread: Thread?
    private let work: @Sendable () -> Result

    fileprivate init(_ work: @escaping @Sendable () -> Result) {
      self.work = work
      thread = Thread { [self] in result = work() }
    }

    /// The result, which is waited for; where no thread was to be had the work is done now.
    ///
    /// To be asked for by one thread.
    package var value: Result {
      thread?.join()
      thread = nil
      let result = result ?? work()
      self.result = result
      return result
    }
  }

  /// The results of items, each taken and set by one thread.
  private final class Results<Result>: @unchecked Sendable {
    // All that changes is touched under the lock.
    private let lock = Lock()
    private var results: [Result?]
    private var taken = 0

    init(count: Int) { results = Array(repeating: nil, count: count) }

    func next() -> Int? {
      lock.whileHeld {
        guard taken < results.count else { return nil }
        defer { taken += 1 }
        return taken
      }
    }

    func set(_ result: Result, at index: Int) { lock.whileHeld { results[index] = result } }

    var all: [Result] { results.compactMap { $0 } }
  }
}

private struct Thread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(
      &thread, nil,
      { pointer in
        #if canImport(Darwin)
          let work = Unmanaged<Work>.fromOpaque(pointer)
        #else
          guard let pointer else { return nil }
          let work = Unmanaged<Work>.fromOpaque(pointer)
        #endif
        work.takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      work.release()
      return nil
    }
    #if canImport(Darwin)
      guard let thread else { return nil }
    #endif
    self.thread = thread
  }

  func join() { pthread_join(thread, nil) }
}
