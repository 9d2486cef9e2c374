// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "lakshya",
  products: [
    .library(name: "CivilCalendars", targets: ["CivilCalendars"]),
    .library(name: "LocalizedFormatting", targets: ["LocalizedFormatting"]),
    .library(name: "StringCatalogs", targets: ["StringCatalogs"]),
    .library(name: "GoalMetrics", targets: ["GoalMetrics"]),
    .library(name: "MetricSources", targets: ["MetricSources"]),
    .library(name: "GoalReports", targets: ["GoalReports"]),
    .library(name: "PlanFiles", targets: ["PlanFiles"]),
    .library(name: "ReportRendering", targets: ["ReportRendering"]),
    .executable(name: "lakshya", targets: ["lakshya"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // The only product code that sees ICU's headers; its functions speak fixed-width integers.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    // The catalogs of `Localizations/`, compiled in with `#embed`.
    .target(name: "EmbeddedLocalizations", exclude: []),

    .target(name: "InputDiagnostics"),
    .target(name: "CivilCalendars"),
    .target(
      name: "LocalizedFormatting",
      dependencies: ["CICU", "CivilCalendars"],
      linkerSettings: [.linkedLibrary("m")]
    ),
    .target(
      name: "StringCatalogs",
      dependencies: ["CivilCalendars", "InputDiagnostics", "LocalizedFormatting"]
    ),
    // How libraries that few runs need are loaded when one does.
    .target(name: "CLoading"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // The only code that sees libxml2's headers.
    .target(name: "CXML", dependencies: ["CLibXML2", "CLoading"]),
    .target(
      name: "CatalogExchange",
      dependencies: ["CXML", "InputDiagnostics", "LocalizedFormatting", "StringCatalogs"]
    ),
    // The only code that sees the headers of libzip, and of FreeXL.
    .target(name: "CZip", dependencies: ["CLoading"]),
    .target(name: "CFreeXL", dependencies: ["CLoading"]),
    .target(
      name: "SpreadsheetFiles",
      dependencies: ["CFreeXL", "CXML", "CZip", "CivilCalendars", "InputDiagnostics"]
    ),
    .target(name: "GoalMetrics", dependencies: ["CivilCalendars"]),
    // The only code that sees zlib's header.
    .target(name: "CInflate", linkerSettings: [.linkedLibrary("z")]),
    .target(
      name: "MetricSources",
      dependencies: [
        "CInflate", "CivilCalendars", "GoalMetrics", "InputDiagnostics",
        "LocalizedFormatting", "SpreadsheetFiles",
      ]
    ),
    .target(
      name: "GoalReports",
      dependencies: [
        "CivilCalendars", "GoalMetrics", "InputDiagnostics", "LocalizedFormatting",
        "StringCatalogs",
      ]
    ),
    // The only code that sees libyaml's header.
    .target(name: "CYAML", linkerSettings: [.linkedLibrary("yaml")]),
    .target(
      name: "PlanFiles",
      dependencies: [
        "CYAML", "CivilCalendars", "GoalMetrics", "GoalReports", "InputDiagnostics",
        "LocalizedFormatting", "MetricSources",
      ]
    ),
    .target(
      name: "ReportRendering",
      dependencies: [
        "CivilCalendars", "GoalMetrics", "GoalReports", "InputDiagnostics",
        "LocalizedFormatting", "StringCatalogs",
      ]
    ),
    .target(
      name: "TemplateRendering",
      dependencies: [
        "GoalMetrics", "GoalReports", "InputDiagnostics", "LocalizedFormatting",
        "ReportRendering",
      ]
    ),
    // The only code that sees the headers of fontconfig and HarfBuzz; it loads them when asked.
    .target(name: "CFonts", dependencies: ["CLoading"]),
    .target(
      name: "FontEmbedding",
      dependencies: ["CFonts", "CInflate", "InputDiagnostics", "ReportRendering"]
    ),
    .target(
      name: "LakshyaCommands",
      dependencies: [
        "CatalogExchange", "CivilCalendars", "EmbeddedLocalizations", "FontEmbedding",
        "GoalMetrics", "GoalReports", "InputDiagnostics", "LocalizedFormatting", "MetricSources",
        "PlanFiles",
        "ReportRendering", "StringCatalogs", "TemplateRendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "lakshya", dependencies: ["LakshyaCommands"]),

    .target(
      name: "TestSupport",
      dependencies: [
        "CivilCalendars", "GoalMetrics", "GoalReports", "InputDiagnostics", "LocalizedFormatting",
        "StringCatalogs",
      ],
      path: "Tests/TestSupport"
    ),
    // ICU's C++ `MessageFormat` behind C functions, for tests that compare.
    .target(
      name: "ICUMessageOracle",
      path: "Tests/ICUMessageOracle",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .testTarget(name: "InputDiagnosticsTests", dependencies: ["InputDiagnostics"]),
    .testTarget(name: "CivilCalendarsTests", dependencies: ["CivilCalendars", "TestSupport"]),
    .testTarget(
      name: "LocalizedFormattingTests",
      dependencies: ["CICU", "CivilCalendars", "LocalizedFormatting", "TestSupport"]
    ),
    .testTarget(
      name: "StringCatalogsTests",
      dependencies: [
        "CivilCalendars", "ICUMessageOracle", "InputDiagnostics", "LocalizedFormatting",
        "StringCatalogs", "TestSupport",
      ]
    ),
    .testTarget(
      name: "CatalogExchangeTests",
      dependencies: [
        "CatalogExchange", "InputDiagnostics", "LocalizedFormatting", "StringCatalogs",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "SpreadsheetFilesTests",
      dependencies: ["InputDiagnostics", "SpreadsheetFiles", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(name: "GoalMetricsTests", dependencies: ["CivilCalendars", "GoalMetrics"]),
    .testTarget(
      name: "MetricSourcesTests",
      dependencies: [
        "CivilCalendars", "GoalMetrics", "InputDiagnostics", "LocalizedFormatting",
        "MetricSources", "TestSupport",
      ],
      exclude: ["Fixtures", "Scripts"]
    ),
    .testTarget(
      name: "PlanFilesTests",
      dependencies: [
        "CivilCalendars", "GoalMetrics", "GoalReports", "InputDiagnostics", "LocalizedFormatting",
        "MetricSources", "PlanFiles", "TestSupport",
      ]
    ),
    .testTarget(
      name: "GoalReportsTests",
      dependencies: [
        "CivilCalendars", "GoalMetrics", "GoalReports", "InputDiagnostics", "LocalizedFormatting",
        "StringCatalogs", "TestSupport",
      ]
    ),
    .testTarget(
      name: "ReportRenderingTests",
      dependencies: [
        "CivilCalendars", "GoalMetrics", "GoalReports", "InputDiagnostics", "LocalizedFormatting",
        "ReportRendering", "StringCatalogs", "TestSupport",
      ]
    ),
    .testTarget(
      name: "TemplateRenderingTests",
      dependencies: [
        "GoalReports", "InputDiagnostics", "LocalizedFormatting", "ReportRendering",
        "TemplateRendering", "TestSupport",
      ]
    ),
    .testTarget(
      name: "FontEmbeddingTests",
      dependencies: ["FontEmbedding", "InputDiagnostics", "ReportRendering", "TestSupport"]
    ),
    .testTarget(
      name: "LakshyaCommandsTests",
      dependencies: [
        "EmbeddedLocalizations", "InputDiagnostics", "LakshyaCommands", "LocalizedFormatting",
        "StringCatalogs", "TestSupport",
      ]
    ),
  ]
)

// One set of language rules for every Swift target of ours.
let languageRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]
let targetsInC: Set = [
  "CFonts", "CFreeXL", "CICU", "CInflate", "CLibXML2", "CXML", "CYAML", "CZip",
  "EmbeddedLocalizations", "ICUMessageOracle",
]
for target in package.targets where !targetsInC.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + languageRules
}
