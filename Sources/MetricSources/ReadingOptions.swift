// SPDX-License-Identifier: Apache-2.0

/// How a source is read, none of which changes what is read.
public struct ReadingOptions {
  /// How many threads read; by default one for each processor.
  public var threadCount: Int?

  /// How many bytes a thread takes at a time.
  ///
  /// Memory for reading is a few times this for each thread; the usual one suits the caches of
  /// processors.
  public var chunkSize = 1 << 18

  /// Whether rows of days are kept apart by what platforms know of them: the campaign, the ad set, the
  /// account and the like.
  ///
  /// By these is found which days of two files are the same; it costs memory for each such row.
  public var tellsSubjectsApart = false

  /// Is told after each part how many bytes of the source have been taken, and of how many.
  ///
  /// The second is `nil` for sources of which the end is not known. Called by one thread at a
  /// time, not always by the same.
  public var progress: ((_ taken: Int, _ size: Int?) -> Void)?

  /// Reads as is best on this machine.
  public init() {}
}
