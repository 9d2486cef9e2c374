// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// The corrections of this part, as `Correction.all` lists them.
  static let listedNumbers: [Correction] = []
}
