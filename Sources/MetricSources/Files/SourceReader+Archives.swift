// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import SpreadsheetFiles

/// Archives of data files, with whatever else exports put into them.
extension SourceReader {
  /// Reads all data files and workbooks of an archive, and notes what is passed over.
  func readArchive(_ path: String) throws(SourceInputFailure) -> [SourceReading] {
    let place = InputLocation(file: description.file)
    guard let archive = try? ZipArchive(path: path) else {
      return [refusal(.damagedArchive, place)]
    }
    let names = (0..<archive.count).map { archive.path($0) ?? "" }
    // People name files of data as other formats do theirs.
    let format = OtherFormat(filesOfArchive: names)
    if let format, !names.contains(where: Self.isSurelyData) { return [refusal(format, place)] }
    var readings: [SourceReading] = []
    var passedOver: [String] = []
    var ofPeople: [(name: String, readings: [SourceReading])] = []
    for (index, name) in names.enumerated() where !Self.isOfSystem(name) {
      guard let kind = ArchivedFile(named: name),
        format == nil || !OtherFormat.isPartOfDocument(name)
      else {
        passedOver.append(name)
        continue
      }
      let entry: ZipEntry
      do throws(SpreadsheetError) { entry = try archive.entry(index) } catch {
        guard error.code == .encryptedSpreadsheet else {
          readings.append(refusal(.damagedArchive, place))
          continue
        }
        // What opens one file opens all of them.
        return [refusal(.encryptedArchive, place, hint: IssueHint("unpack-first"))]
      }
      let read = try self.read(entry, named: name, kind)
      // Platforms add a text that thanks and explains; it is no damaged file of data.
      if kind == .note, read.allSatisfy(\.isOfNoData) {
        passedOver.append(name)
      } else if kind == .table, read.allSatisfy(\.isOfNoDays) {
        ofPeople.append((name, read))
      } else {
        readings += read
      }
    }
    // Beside days, platforms have tables of genders and countries, which nobody has to mend.
    if readings.contains(where: { $0.table != nil }) {
      passedOver += ofPeople.map(\.name)
    } else {
      readings += ofPeople.flatMap(\.readings)
    }
    guard !readings.isEmpty else {
      let others = refusals(ofFormatsIn: passedOver)
      return others.isEmpty ? [refusal(.noDataInArchive, place)] : others
    }
    if !passedOver.isEmpty {
      readings[0].issues.append(
        InputIssue(
          .filesPassedOver, severity: .note, at: place, ["files": .text(Self.list(passedOver))]))
    }
    return readings
  }

  /// Tells of files that may be the data, the first of each format.
  private func refusals(ofFormatsIn names: [String]) -> [SourceReading] {
    var told: Set<OtherFormat> = []
    return names.compactMap { name in
      guard let format = OtherFormat(named: name), told.insert(format).inserted else { return nil }
      return refusal(format, InputLocation(file: description.file + "[\(name)]"))
    }
  }

  private func read(
    _ entry: ZipEntry, named name: String, _ kind: ArchivedFile
  ) throws(SourceInputFailure) -> [SourceReading] {
    var part = description
    part.file += "[\(name)]"
    let input = SourceInput(reading: entry.read)
    let place = InputLocation(file: part.file)
    do {
      guard kind != .workbook || entry.statedSize <= Self.unpackedLimit else {
        throw SourceInputFailure.tooLarge
      }
      let start = try input.stored.peek(OtherFormat.headSize)
      guard kind == .workbook else { return try readText(input, startingWith: start, as: part) }
      if let format = OtherFormat(start: start) { return [refusal(format, place)] }
      let copy = try TemporaryCopy(of: input.stored, limit: Self.unpackedLimit)
      let reader = SourceReader(
        part, requiredMeasures: requiredMeasures, detail: detail, options: options)
      // An archive in an archive is not opened: nobody exports so, and it may be without end.
      return try reader.readContainer(copy.path, input, mayBeArchive: false)
    } catch let failure as SourceInputFailure {
      return [try refusal(of: failure, at: place)]
    } catch { throw .unreadable }
  }

  /// Whether an entry is a file of data by its name, and no part of a document.
  private static func isSurelyData(_ name: String) -> Bool {
    guard let kind = ArchivedFile(named: name), kind != .note else { return false }
    return !isOfSystem(name) && !OtherFormat.isPartOfDocument(name)
  }

  /// Whether an entry is a folder, or what an operating system has put beside files.
  private static func isOfSystem(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty, parts.first != "__macosx" else { return true }
    return last.hasPrefix(".") || last == "thumbs.db" || last == "desktop.ini"
  }

  /// The first of some names, for people.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.count > 5 ? shown + ", \u{2026}" : shown
  }
}

/// What a file of an archive is by its name.
private enum ArchivedFile {
  case table
  case workbook
  /// Text that may be data or a word to people.
  case note

  init?(named name: String) {
    let ending = name.lowercased().split(separator: ".").last ?? ""
    switch ending {
    case "csv", "tsv", "jsonl", "ndjson": self = .table
    case "xlsx", "xls": self = .workbook
    case "txt": self = .note
    default: return nil
    }
  }
}

extension SourceReading {
  /// Whether a file tells of no days, nor of anything that the trade measures.
  fileprivate var isOfNoDays: Bool {
    guard isOfNoData, let issue = issues.first(where: { $0.code == .noDateColumn }),
      case .text(let headers) = issue.hint?.arguments["headers"]
    else { return false }
    return !headers.split(separator: ", ").contains {
      HeaderAliases.tellsFigures(HeaderKey.key(String($0)))
    }
  }
}

extension ZipEntry {
  /// Fills a buffer with at least one byte; 0 at the end.
  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = read(into: start, capacity: buffer.count)
    guard count >= 0 else { throw SourceInputFailure.damagedArchive }
    return count
  }
}
