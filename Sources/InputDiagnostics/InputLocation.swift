// SPDX-License-Identifier: Apache-2.0

/// A place in something a user wrote.
public struct InputLocation: Hashable, Sendable {
  /// The file as the user named it, or `-` for standard input.
  public var file: String

  /// The line, counted from 1; `nil` when the whole file is meant.
  public var line: Int?

  /// The column in Unicode scalars, counted from 1; `nil` when the whole line is meant.
  public var column: Int?

  /// Creates a place; leave out what is not known.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension InputLocation: CustomStringConvertible {
  /// The place as compilers write it: `plan.yaml:7:3`.
  public var description: String {
    // A column without a line would be read as a line.
    let place = line.map { [$0] + (column.map { [$0] } ?? []) } ?? []
    return ([file] + place.map(String.init)).joined(separator: ":")
  }
}

extension InputLocation: Comparable {
  /// Orders by file, then line, then column; a whole file comes before its lines.
  public static func < (one: InputLocation, other: InputLocation) -> Bool {
    if one.file != other.file { return one.file < other.file }
    return (one.line ?? 0, one.column ?? 0) < (other.line ?? 0, other.column ?? 0)
  }
}
