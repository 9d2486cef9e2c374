// SPDX-License-Identifier: Apache-2.0

/// The values of a message by their names, for messages that are written often.
///
/// Names are compared, not hashed: at once where the values come in the order of the message's
/// `argumentNames`, one by one where they do not. A value that changes from text to text is
/// replaced in place.
///
/// ```swift
/// var arguments: MessageArguments = ["name": .text("TikTok"), "n": .integer(0)]
/// for count in counts {
///   arguments["n"] = .integer(count)
///   let length = message.write(arguments, to: buffer, issues: &issues)
/// }
/// ```
public struct MessageArguments: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private(set) var names: [String] = []
  private(set) var values: [MessageArgument] = []
  /// Where many names are.
  private var places: [String: Int] = [:]

  /// From how many names on they are hashed after all.
  private static let fewNames = 16

  /// Makes an empty set of values.
  public init() {}

  /// Takes names and values; of several values for one name the last one counts.
  public init(dictionaryLiteral elements: (String, MessageArgument)...) {
    names.reserveCapacity(elements.count)
    values.reserveCapacity(elements.count)
    for (name, value) in elements { self[name] = value }
  }

  /// The value of a name; `nil` takes it away.
  public subscript(name: String) -> MessageArgument? {
    get { place(of: name, near: 0).map { values[$0] } }
    set {
      switch (place(of: name, near: 0), newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?):
        names.append(name)
        values.append(value)
        if names.count > Self.fewNames { rememberPlaces() }
      case (nil, nil): break
      }
    }
  }

  /// Where a name is; looked for first where it probably is.
  @inline(__always)
  func place(of name: String, near guess: Int) -> Int? {
    if guess < names.count, names[guess] == name { return guess }
    return places.isEmpty ? names.firstIndex(of: name) : places[name]
  }

  private mutating func remove(at place: Int) {
    names.remove(at: place)
    values.remove(at: place)
    places = [:]
    if names.count > Self.fewNames { rememberPlaces() }
  }

  private mutating func rememberPlaces() {
    for place in places.count..<names.count { places[names[place]] = place }
  }

  /// The order in which values were given makes no difference.
  public static func == (one: MessageArguments, other: MessageArguments) -> Bool {
    one.names.count == other.names.count && one.names.allSatisfy { one[$0] == other[$0] }
  }

  /// Hashes the values without regard to their order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for (name, value) in zip(names, values) {
      var pair = Hasher()
      pair.combine(name)
      pair.combine(value)
      sum &+= pair.finalize()
    }
    hasher.combine(sum)
  }
}
