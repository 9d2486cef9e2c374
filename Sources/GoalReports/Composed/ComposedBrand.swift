// SPDX-License-Identifier: Apache-2.0

/// What a report shows of the organization that it is of.
public struct ComposedBrand: Sendable {
  /// The picture in its head.
  public let logo: BrandImage?
  /// The picture in words: the name of the organization, empty where there is none.
  public let logoText: String
  /// The colours of links, lines and charts; `nil` for the usual ones.
  public let colors: BrandColors?
  /// The lines at the end of the report.
  public let footer: [String]
  /// Style sheets of the reader's own, in order.
  public let styles: [ReaderStyles]
}

extension ReportComposer {
  func composedBrand(organization: String?) -> ComposedBrand {
    let brand = model.plan.brand
    let footer = brand.footer?.text(for: locale) ?? ""
    return ComposedBrand(
      logo: brand.logo, logoText: organization ?? "", colors: brand.colors,
      footer: footer.split(whereSeparator: \.isNewline).map { isolated(String($0)) },
      styles: brand.styles)
  }
}
