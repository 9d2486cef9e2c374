// SPDX-License-Identifier: Apache-2.0

internal import GoalReports

/// The rules that a brand adds to the product's style sheet, and the reader's own.
enum BrandStyles {
  /// The style sheets of a page after the product's, in order.
  static func sheets(of brand: ComposedBrand) -> [String] {
    let own = rules(of: brand)
    return (own.isEmpty ? [] : [own]) + brand.styles.map(\.text)
  }

  /// Whether something in the page may be a picture or a font that it holds itself.
  static func hasData(_ brand: ComposedBrand) -> Bool {
    brand.logo != nil || !brand.styles.isEmpty
  }

  private static func rules(of brand: ComposedBrand) -> String {
    (brand.colors.map(rules) ?? "") + (brand.logo == nil ? "" : logoRules)
  }

  private static func rules(of colors: BrandColors) -> String {
    // The bar is looked at and not read, so that it is in the colour itself on light pages.
    let bar = colors.accent.hex
    let light =
      "--accent: \(colors.light.hex); --accent-soft: \(colors.light.hex)22; --bar: \(bar);"
    let dark =
      "--accent: \(colors.dark.hex); --accent-soft: \(colors.dark.hex)33; --bar: \(colors.dark.hex);"
    return """
      :root { \(light) }
      @media (prefers-color-scheme: dark) { :root { \(dark) } }
      @media print { :root { \(light) } }
      body > header { border-block-start: .3rem solid var(--bar); padding-block-start: 1rem; }

      """
  }

  /// Logos are made for light paper.
  private static let logoRules = """
    .logo {
      display: block; inline-size: auto; block-size: auto; max-inline-size: min(100%, 20rem);
      max-block-size: 4rem; margin-block-end: .75rem;
    }
    .logo[src^="data:image/svg"] { block-size: 4rem; }
    @media screen and (prefers-color-scheme: dark) {
      .logo { padding: .35rem .6rem; border-radius: .5rem; background: #fff; }
    }

    """
}
