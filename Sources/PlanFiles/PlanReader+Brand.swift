// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import InputDiagnostics

extension PlanReader {
  /// Reads how reports are told from those of others; what is wrong is told and left out.
  mutating func brand(_ place: PlanNode) -> Brand {
    var brand = Brand()
    let keys = ["logo", "colors", "footer", "styles"]
    guard let mapping = mapping(place, keys: keys) else { return brand }
    brand.logo = mapping["logo"].flatMap { logo($0) }
    brand.colors = mapping["colors"].flatMap { colors($0) }
    brand.footer = localizedText(mapping["footer"])
    brand.styles = mapping["styles"].flatMap { styles($0) }.map { [$0] } ?? []
    return brand
  }

  private mutating func logo(_ place: PlanNode) -> BrandImage? {
    guard let path = scalar(place),
      let bytes = file(path, named: place, limit: BrandImage.sizeLimit)
    else { return nil }
    guard let image = BrandImage(bytes, file: path) else {
      report(
        .unknownImageType, at: place.location, ["path": .text(path)],
        hint: IssueHint("image-types"))
      return nil
    }
    guard image.isWhole else {
      report(
        .damagedImage, at: place.location, ["path": .text(path)],
        hint: IssueHint("save-image-again"))
      return nil
    }
    return image
  }

  private mutating func styles(_ place: PlanNode) -> ReaderStyles? {
    guard let path = scalar(place),
      let bytes = file(path, named: place, limit: ReaderStyles.sizeLimit)
    else { return nil }
    let (styles, issues) = ReaderStyles.read(bytes, file: path)
    add(issues)
    return styles
  }

  /// Reads a file that the plan names; `nil`, and told, where that cannot be or it is too large.
  private mutating func file(_ path: String, named place: PlanNode, limit: Int) -> [UInt8]? {
    guard let bytes = contents(path) else {
      report(
        "no-such-file", at: place.location, ["path": .text(path)],
        hint: IssueHint("path-from-plan"))
      return nil
    }
    guard bytes.count <= limit else {
      add([.tooLarge(path, limit: limit, at: place.location)])
      return nil
    }
    return bytes
  }

  // MARK: Colours

  private mutating func colors(_ place: PlanNode) -> BrandColors? {
    guard let mapping = mapping(place, keys: ["accent", "accent-dark"]) else { return nil }
    let accent = color("accent", of: mapping)
    let dark = color("accent-dark", of: mapping)
    guard let accent else {
      // What is wrong with one that is there has been told.
      if mapping["accent"] == nil, mapping.emptyValue(of: "accent") == nil {
        report(.missingKey, at: mapping.place.location, ["key": "accent"])
      }
      return nil
    }
    let colors = BrandColors(accent: accent, dark: dark)
    if colors.light != accent, let place = mapping["accent"] {
      tell(.accentPaleOnLight, accent, nearest: colors.light, at: place)
    }
    // A dark variant that nobody chose is found without a word.
    if let dark, colors.dark != dark, let place = mapping["accent-dark"] {
      tell(.accentPaleOnDark, dark, nearest: colors.dark, at: place)
    }
    return colors
  }

  private mutating func color(_ key: String, of mapping: PlanMapping) -> SRGBColor? {
    if let place = mapping.emptyValue(of: key) {
      // What follows a # that no quotation mark stands before is a comment.
      report(
        .missingColor, at: place.location, ["key": .text(key)], hint: IssueHint("write-color"))
    }
    guard let place = mapping[key], let text = scalar(place) else { return nil }
    guard let color = SRGBColor(text) else {
      report(
        .invalidColor, at: place.location, ["value": .text(text)], hint: IssueHint("write-color"))
      return nil
    }
    return color
  }

  private mutating func tell(
    _ code: IssueCode, _ color: SRGBColor, nearest: SRGBColor, at place: PlanNode
  ) {
    report(
      code, severity: .warning, at: place.location,
      ["color": .text(color.hex), "nearest": .text(nearest.hex)])
  }
}
