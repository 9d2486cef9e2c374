// SPDX-License-Identifier: Apache-2.0

extension BrandImage {
  /// Whether the picture is all there, as far as the frame of its file tells: browsers show nothing
  /// of one that is cut off.
  public var isWhole: Bool {
    switch type {
    case .png: isWholePNG
    case .jpeg: isWholeJPEG
    case .webP: isWholeWebP
    case .svg: hasEndOfDrawing
    }
  }

  /// A number at a place of the file, the highest byte first; `nil` past its end.
  private func number(at offset: Int, bytes count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Chunks from a header with a size to the end mark, data among them (PNG, chapter 5).
  private var isWholePNG: Bool {
    var offset = 8
    var hasData = false
    while let length = number(at: offset, bytes: 4),
      let end = number(at: offset + 8 + length, bytes: 4).map({ _ in offset + 12 + length })
    {
      switch Array(bytes[(offset + 4)..<(offset + 8)]) {
      case Array("IHDR".utf8):
        guard length == 13, let width = number(at: offset + 8, bytes: 4), width > 0,
          let height = number(at: offset + 12, bytes: 4), height > 0
        else { return false }
      case Array("IDAT".utf8): hasData = true
      case Array("IEND".utf8): return hasData
      default: guard offset > 8 else { return false }
      }
      offset = end
    }
    return false
  }

  /// Segments with a frame that has a size, a scan, and an end (ITU-T T.81, annex B).
  private var isWholeJPEG: Bool {
    var offset = 2
    var hasFrame = false
    while let marker = number(at: offset, bytes: 2), marker > 0xFF00 {
      switch marker & 0xFF {
      case 0xFF: offset += 1
      case 0x01, 0xD0...0xD7: offset += 2
      case 0xDA:
        let scan = bytes[(offset + 2)...]
        return hasFrame
          && zip(scan, scan.dropFirst()).contains { $0.0 == 0xFF && $0.1 == 0xD9 }
      case let kind:
        guard let length = number(at: offset + 2, bytes: 2), length >= 2 else { return false }
        if 0xC0...0xCF ~= kind, ![0xC4, 0xC8, 0xCC].contains(kind) {
          guard let width = number(at: offset + 7, bytes: 2), width > 0 else { return false }
          hasFrame = true
        }
        offset += 2 + length
      }
    }
    return false
  }

  /// As many bytes as its head says, and more than a head.
  private var isWholeWebP: Bool {
    guard bytes.count > 20 else { return false }
    let size = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    return size > 12 && size + 8 <= bytes.count
  }

  /// The end tag of a drawing, or none where its first tag is all of it.
  private var hasEndOfDrawing: Bool {
    let (start, end) = (Array("<svg".utf8), Array("</svg".utf8))
    if let first = bytes.indices.first(where: { bytes[$0...].starts(with: start) }),
      let close = bytes[first...].firstIndex(of: UInt8(ascii: ">")),
      bytes[close - 1] == UInt8(ascii: "/")
    {
      return true
    }
    guard let close = bytes.lastIndex(of: UInt8(ascii: ">")) else { return false }
    return bytes[..<close].indices.contains { bytes[$0..<close].starts(with: end) }
  }
}
