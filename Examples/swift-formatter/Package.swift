// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "swift-formatter",
  dependencies: [
    // A package of yours names the repository's URL here.
    .package(name: "lakshya", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "SwiftFormatter",
      dependencies: [
        .product(name: "CivilCalendars", package: "lakshya"),
        .product(name: "LocalizedFormatting", package: "lakshya"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]
    )
  ]
)
