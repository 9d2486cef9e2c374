// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the first bytes of a file say that it is.
public enum FileSignature: Hashable, Sendable {
  /// A zip archive, as XLSX is.
  case zip
  /// A compound file of Microsoft's, as XLS is, and XLSX with a password.
  case compoundFile
  case other

  /// Reads the first bytes of a file; `nil` when it cannot be read.
  public init?(path: String) {
    guard let file = fopen(path, "rbe") else { return nil }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 8)
    let count = fread(&start, 1, start.count, file)
    guard ferror(file) == 0 else { return nil }
    self.init(start.prefix(count))
  }

  /// Tells from the first eight bytes.
  public init(_ start: some Collection<UInt8>) {
    // The second is that of an archive without files.
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else {
      self = .other
    }
  }
}
