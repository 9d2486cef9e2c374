// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// A step of a compiled message; those of a wording follow its selector.
struct MessageStep: Hashable, Sendable {
  enum Kind: UInt8 {
    /// Literal text: the bytes `start..<end`.
    case text
    /// The value in `slot`, in the style `start`.
    case argument
    /// The `#` of the plural around it.
    case pluralNumber
    /// Wordings to choose from by the number in `slot` less `number`; they end at `end`, and the
    /// style `start` tells how the number is written for choosing. `next` is `other`.
    case plural, selectordinal
    /// Wordings to choose from by the text in `slot`; they end at `end`, and `next` is `other`.
    case select
    /// The selector `=number`; the next one is at `next`.
    case exact
    /// The selector of the plural category `slot`; the next one is at `next`.
    case category
    /// The selector of the word of the bytes `start..<end`; the next one is at `next`.
    case word
  }

  let kind: Kind
  var slot = 0
  var start = 0
  var end = 0
  var next = 0
  var number = 0.0

  init(_ kind: Kind) { self.kind = kind }
}

/// A compiled message: steps, and what they point to.
// The pointers are to memory of its own, which never changes before it is freed with the program.
final class MessageProgram: @unchecked Sendable {
  let steps: UnsafeBufferPointer<MessageStep>
  /// All literal text, one after the other, and room for a block of bytes after it.
  let literals: UnsafeBufferPointer<UInt8>
  /// The styles of arguments; the first is the plain one.
  let styles: [ArgumentStyle]
  /// The names of arguments in the order of the text; a slot is an index into it.
  let names: [String]
  /// How many characters come before the first use of each name.
  let firstUses: [Int]

  init(
    steps: [MessageStep], literals: [UInt8], styles: [ArgumentStyle], names: [String],
    firstUses: [Int]
  ) {
    self.steps = Self.copy(steps)
    self.literals = Self.copy(literals, room: Self.block)
    self.styles = styles
    self.names = names
    self.firstUses = firstUses
  }

  /// The slot of a name; `nil` for one that the message does not have.
  func slot(of name: String) -> Int? { names.firstIndex(of: name) }

  deinit {
    steps.deallocate()
    literals.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(
    _ elements: [Element], room: Int = 0
  ) -> UnsafeBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count + room)
    _ = copy.initialize(from: elements)
    return UnsafeBufferPointer(rebasing: copy[..<elements.count])
  }

  /// The bytes that literal text may be copied by.
  static let block = 16

  static let noStyles: [ArgumentStyle] = [.plain]
}

extension MessageProgram: Hashable {
  static func == (one: MessageProgram, other: MessageProgram) -> Bool {
    one === other
      || one.steps.elementsEqual(other.steps)
        && one.literals.elementsEqual(other.literals)
        && one.styles == other.styles && one.names == other.names
        && one.firstUses == other.firstUses
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(literals))
    hasher.combine(names)
    hasher.combine(steps.count)
  }
}

/// How a single value is written.
enum ArgumentStyle: Hashable, Sendable {
  /// Whatever the value is: `{name}`.
  case plain
  case number
  case integer
  case percent
  /// `::` and a number skeleton.
  indirect case skeleton(NumberSkeleton)
  /// An old pattern, such as `#,##0.00`; whether its digits are grouped by three.
  indirect case pattern(FractionDigits, integerDigits: Int, isGrouped: Bool)
  case ordinal
  case date(DateStyle)
  case time(TimeStyle)
  /// `::` and a skeleton after `time`.
  case timeSkeleton(String)
  case list(ListFormat.Kind)

  /// What the syntax calls the kind of value; empty when any will do.
  var typeName: String {
    switch self {
    case .plain: ""
    case .number, .integer, .percent, .skeleton, .pattern: "number"
    case .ordinal: "ordinal"
    case .date: "date"
    case .time, .timeSkeleton: "time"
    case .list: "list"
    }
  }
}
