// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A colour of screens, without transparency.
public struct SRGBColor: Hashable, Sendable {
  /// The share of red, 0 to 255.
  public let red: UInt8
  /// The share of green, 0 to 255.
  public let green: UInt8
  /// The share of blue, 0 to 255.
  public let blue: UInt8

  /// Reads a colour as style sheets write it: `#0a5fb4` or `#06b`, the sign left out or not.
  public init?(_ text: String) {
    var digits = text.hasPrefix("#") ? Array(text.dropFirst()) : Array(text)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let number = UInt32(String(digits), radix: 16)
    else { return nil }
    self.init(number)
  }

  /// Takes the shares of a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Takes a colour as a number, `0xRRGGBB`.
  init(_ number: UInt32) {
    red = UInt8(truncatingIfNeeded: number >> 16)
    green = UInt8(truncatingIfNeeded: number >> 8)
    blue = UInt8(truncatingIfNeeded: number)
  }

  /// The colour as style sheets write it, such as `#0a5fb4`.
  public var hex: String {
    let digits = [red, green, blue].map {
      $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16)
    }
    return "#" + digits.joined()
  }

  /// The relative luminance of WCAG 2: 0 for black to 1 for white.
  public var luminance: Double {
    let light = linear
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// The contrast of WCAG 2 with another colour: 1 for the same to 21 for black and white.
  public func contrast(with other: SRGBColor) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour some of the way to black.
  func darkened(by share: Double) -> SRGBColor {
    SRGBColor(linear: linear.map { $0 * (1 - share) })
  }

  /// The colour some of the way to white.
  func lightened(by share: Double) -> SRGBColor {
    SRGBColor(linear: linear.map { $0 + (1 - $0) * share })
  }

  /// The shares of light, in which colours mix as they do in the eye.
  private var linear: [Double] {
    [red, green, blue].map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  private init(linear: [Double]) {
    let channels = linear.map { light -> UInt8 in
      let share = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
      return UInt8(min(max((share * 255).rounded(), 0), 255))
    }
    (red, green, blue) = (channels[0], channels[1], channels[2])
  }
}
