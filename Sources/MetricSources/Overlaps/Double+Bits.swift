// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much agreement on a number shows, in bits.
extension Double {
  /// How many bits a count of so many takes.
  var bitsOfCount: Double { self < 1 ? 0 : Double(exponent) + 1 }

  /// How many bits an amount takes: of one with cents these count, too.
  var bitsOfAmount: Double {
    let isRound = self == rounded()
    return (isRound ? self : self * 100).bitsOfCount
  }

  /// The logarithm to the base of two.
  var binaryLogarithm: Double { log2(self) }
}
