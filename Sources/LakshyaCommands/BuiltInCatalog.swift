// SPDX-License-Identifier: Apache-2.0

internal import EmbeddedLocalizations
internal import InputDiagnostics
internal import MetricSources
internal import StringCatalogs

/// A catalog that is built in, read once in the life of a process.
final class BuiltInCatalog: @unchecked Sendable {
  // What was read is set once, under the lock.
  private let lock = Lock()
  private let file: lakshya_embedded_localization
  private var known: (catalog: StringCatalog?, issues: [InputIssue])?

  /// All of them, of which none is read yet.
  static let all = (0..<lakshya_embedded_localization_count()).map {
    BuiltInCatalog(lakshya_embedded_localization_at($0))
  }

  private init(_ file: lakshya_embedded_localization) { self.file = file }

  /// The name of its file, such as `fa.arb`.
  var name: String { String(cString: file.name) }

  /// All that its file holds.
  var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count)) }

  /// The tag of its locale.
  var tag: String { String(name.dropLast(".arb".count)) }

  /// The catalog and what is wrong with it; waited for while another thread reads it.
  var reading: (catalog: StringCatalog?, issues: [InputIssue]) {
    lock.whileHeld {
      if let known { return known }
      // What is built in is what the tests read whole.
      let reading = StringCatalog.read(
        bytes, file: name, checkingMessages: false, isUTF8: true)
      known = reading
      return reading
    }
  }
}
