// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Synchronization

/// The end of a pipe that a signal writes to; a handler can be told nothing.
private let pipeOfSignals = Atomic<Int32>(-1)

/// The user's wish to end the command: Ctrl-C, or a request to terminate.
final class Interruption {
  private let reading: Int32

  private static let signals = [SIGINT, SIGTERM]

  /// Takes the signals, which no longer end the process by themselves.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemCalls.CallFailure() }
    reading = ends[0]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    pipeOfSignals.store(ends[1], ordering: .sequentiallyConsistent)
    for number in Self.signals {
      signal(number) { _ in
        var byte: UInt8 = 1
        _ = write(pipeOfSignals.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
    }
    // Whoever started the process from a thread that takes no signals left them blocked.
    var taken = sigset_t()
    sigemptyset(&taken)
    for number in Self.signals { sigaddset(&taken, number) }
    sigprocmask(SIG_UNBLOCK, &taken, nil)
  }

  deinit {
    for number in Self.signals { signal(number, SIG_DFL) }
    close(pipeOfSignals.exchange(-1, ordering: .sequentiallyConsistent))
    close(reading)
  }

  /// Sleeps, until something happens in folders where these are given.
  ///
  /// - Returns: False when the user wishes to end.
  func sleep(_ milliseconds: Int32, orUntil watcher: FolderWatcher? = nil) throws -> Bool {
    var waits = [
      pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
      // Without a descriptor there is nothing to wait for.
      pollfd(fd: watcher?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let happened = poll(&waits, nfds_t(waits.count), milliseconds)
    guard happened >= 0 || errno == EINTR else { throw SystemCalls.CallFailure() }
    if happened > 0, waits[1].revents != 0 { watcher?.drain() }
    guard happened > 0, waits[0].revents != 0 else {
      // A signal may have come in the middle of it all.
      return happened >= 0 || poll(&waits, 1, 0) <= 0
    }
    return false
  }
}
