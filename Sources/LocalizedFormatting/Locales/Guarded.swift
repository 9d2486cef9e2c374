// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A value that one thread at a time may look at.
///
/// On Linux ThreadSanitizer does not see the locks of `Synchronization.Mutex` and reports races
/// that are none; an embedder's run is to be clean, so the lock is one that it knows.
// The value is touched within the lock alone.
package final class Guarded<Value>: @unchecked Sendable {
  private let lock: OpaquePointer
  private var value: Value

  package init(_ value: sending Value) {
    guard let lock = cicu_lock_make() else { fatalError("out of memory") }
    self.lock = lock
    self.value = value
  }

  deinit { cicu_lock_free(lock) }

  /// Calls a function with the value.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    cicu_lock_acquire(lock)
    defer { cicu_lock_release(lock) }
    return try body(&value)
  }
}
