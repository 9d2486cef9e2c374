// SPDX-License-Identifier: Apache-2.0

/// The bytes that requests have in common, and their formatter.
///
/// A line is an instance of a template when it is the template's bytes with other tokens in the
/// holes. The first of such lines has been read in full, so the others need not be.
final class RequestTemplate {
  /// A compiled request, or why there is none.
  let request: Result<CompiledRequest, FormatProblem>
  /// The names of the holes, in the order of the line.
  let names: [LineHole.Name]

  /// The bytes around the holes, one after the other.
  private let fixed: [UInt8]
  /// Where the bytes before each hole, and after the last, end in `fixed`.
  private let ends: [Int]

  init(
    _ line: UnsafeBufferPointer<UInt8>, holes: [LineHole],
    request: Result<CompiledRequest, FormatProblem>
  ) {
    self.request = request
    names = holes.map(\.name)
    var fixed: [UInt8] = []
    var ends: [Int] = []
    var start = 0
    for hole in holes {
      fixed += line[start..<hole.range.lowerBound]
      ends.append(fixed.count)
      start = hole.range.upperBound
    }
    fixed += line[start...]
    ends.append(fixed.count)
    self.fixed = fixed
    self.ends = ends
  }

  /// The size of a line whose holes are empty.
  var length: Int { fixed.count }

  /// Finds the holes of a line.
  ///
  /// - Parameters:
  ///   - scanner: The line.
  ///   - holes: Takes the ranges of the holes, in the order of `names`.
  /// - Returns: Whether the line is an instance.
  func match(_ scanner: LineScanner, into holes: inout LineHoles) -> Bool {
    let line = scanner.bytes
    var position = 0
    var start = 0
    for (index, end) in ends.enumerated() {
      let length = end - start
      guard position + length <= line.count, isSame(line, position, start, length) else {
        return false
      }
      position += length
      start = end
      guard index < names.count else { break }
      guard let next = scanner.valueEnd(from: position) else { return false }
      holes[index] = position..<next
      position = next
    }
    return position == line.count
  }

  @inline(__always)
  private func isSame(
    _ line: UnsafeBufferPointer<UInt8>, _ position: Int, _ start: Int, _ length: Int
  ) -> Bool {
    fixed.withUnsafeBufferPointer { fixed in
      guard let one = line.baseAddress, let other = fixed.baseAddress, length > 0 else {
        return length == 0
      }
      return SystemCalls.areSame(one + position, other + start, length)
    }
  }
}

/// The ranges of up to three holes of a line.
struct LineHoles {
  private var first = 0..<0
  private var second = 0..<0
  private var third = 0..<0

  static let limit = 3

  subscript(index: Int) -> Range<Int> {
    get { index == 0 ? first : index == 1 ? second : third }
    set {
      switch index {
      case 0: first = newValue
      case 1: second = newValue
      default: third = newValue
      }
    }
  }
}

/// The templates of the lines so far, at most `limit` of them.
struct RequestTemplates {
  /// How many are remembered; when there are more, all are forgotten.
  static let limit = 1024

  /// A line's template is as long as the line, so long ones are read anew each time.
  static let longestTemplate = 4096

  private var templates: [RequestTemplate] = []
  private var positions: [UInt64: Int] = [:]
  /// The template that came after each one the last time.
  private var successors: [Int] = []
  private var last = 0

  var count: Int { templates.count }

  /// Finds the template of a line.
  mutating func find(
    _ scanner: LineScanner, holes: inout LineHoles
  ) -> RequestTemplate? {
    guard last < templates.count else { return nil }
    // Requests come in runs or in turns.
    let next = successors[last]
    if templates[next].match(scanner, into: &holes) {
      last = next
      return templates[next]
    }
    let (found, isWhole) = scanner.holes()
    guard isWhole, let position = positions[Self.hash(scanner.bytes, found)],
      templates[position].match(scanner, into: &holes)
    else { return nil }
    successors[last] = position
    last = position
    return templates[position]
  }

  /// Remembers the template of a line that was read in full.
  mutating func add(
    _ scanner: LineScanner, holes: [LineHole], request: Result<CompiledRequest, FormatProblem>
  ) {
    guard holes.count <= LineHoles.limit else { return }
    let template = RequestTemplate(scanner.bytes, holes: holes, request: request)
    guard template.length <= Self.longestTemplate else { return }
    if templates.count >= Self.limit {
      templates.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
      successors.removeAll(keepingCapacity: true)
      last = 0
    }
    positions[Self.hash(scanner.bytes, holes)] = templates.count
    templates.append(template)
    successors.append(templates.count - 1)
    if last < successors.count { successors[last] = templates.count - 1 }
    last = templates.count - 1
  }

  /// A hash of what is between the holes.
  private static func hash(_ line: UnsafeBufferPointer<UInt8>, _ holes: [LineHole]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ range: Range<Int>) {
      for index in range { hash = (hash ^ UInt64(line[index])) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x100) &* 0x100_0000_01B3
    }
    var start = 0
    for hole in holes {
      mix(start..<hole.range.lowerBound)
      start = hole.range.upperBound
    }
    mix(start..<line.count)
    return hash
  }
}
