// SPDX-License-Identifier: Apache-2.0

/// The values of one writing, by the slots of a message.
protocol MessageValues {
  /// Calls a function with the value in a slot, or with `nil` where there is none.
  func withValue<Result>(at slot: Int, _ body: (MessageArgument?) -> Result) -> Result
}

extension MessageValues {
  @inline(__always)
  func value(at slot: Int) -> MessageArgument? { withValue(at: slot) { $0 } }
}

/// Values that were looked up in a dictionary.
struct NamedValues: MessageValues {
  let values: UnsafeBufferPointer<MessageArgument?>

  @inline(__always)
  func withValue<Result>(at slot: Int, _ body: (MessageArgument?) -> Result) -> Result {
    body(values[slot])
  }
}

/// Values in the order of a message's slots; those at the end may be missing.
struct OrderedValues: MessageValues {
  let values: UnsafeBufferPointer<MessageArgument>

  @inline(__always)
  func withValue<Result>(at slot: Int, _ body: (MessageArgument?) -> Result) -> Result {
    slot < values.count ? body(values[slot]) : body(nil)
  }
}

/// Values in another order, and where that of each slot is; a negative place has none.
struct PlacedValues: MessageValues {
  let values: UnsafeBufferPointer<MessageArgument>
  let places: UnsafeMutableBufferPointer<Int>

  @inline(__always)
  func withValue<Result>(at slot: Int, _ body: (MessageArgument?) -> Result) -> Result {
    let place = places[slot]
    return place >= 0 ? body(values[place]) : body(nil)
  }
}
