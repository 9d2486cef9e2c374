// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let languageRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "lakshya-benchmarks",
  dependencies: [
    .package(name: "lakshya", path: ".."),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // ICU as a caller in C has it, for comparison.
    .target(
      name: "CUCalendar",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .target(
      name: "CDateOracle",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .executableTarget(
      name: "DateBenchmark",
      dependencies: [
        "CDateOracle", .product(name: "CivilCalendars", package: "lakshya"),
        .product(name: "LocalizedFormatting", package: "lakshya"),
      ],
      swiftSettings: languageRules
    ),
    .target(
      name: "CICUOracle",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .executableTarget(
      name: "CalendarBenchmark",
      dependencies: ["CUCalendar", .product(name: "CivilCalendars", package: "lakshya")],
      swiftSettings: languageRules
    ),
    // The same that the tests compare with.
    .target(
      name: "CMessageOracle",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .executableTarget(
      name: "MessageBenchmark",
      dependencies: [
        "CMessageOracle", .product(name: "CivilCalendars", package: "lakshya"),
        .product(name: "LocalizedFormatting", package: "lakshya"),
        .product(name: "StringCatalogs", package: "lakshya"),
      ],
      swiftSettings: languageRules
    ),
    .executableTarget(
      name: "CatalogBenchmark",
      dependencies: [
        .product(name: "CivilCalendars", package: "lakshya"),
        .product(name: "LocalizedFormatting", package: "lakshya"),
        .product(name: "StringCatalogs", package: "lakshya"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: languageRules
    ),
    .executableTarget(
      name: "ReportBenchmark",
      dependencies: [
        .product(name: "GoalReports", package: "lakshya"),
        .product(name: "MetricSources", package: "lakshya"),
        .product(name: "PlanFiles", package: "lakshya"),
        .product(name: "ReportRendering", package: "lakshya"),
      ],
      swiftSettings: languageRules
    ),
    .executableTarget(
      name: "FormattingBenchmark",
      dependencies: ["CICUOracle", .product(name: "LocalizedFormatting", package: "lakshya")],
      swiftSettings: languageRules
    ),
  ]
)
