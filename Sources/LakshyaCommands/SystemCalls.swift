// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What lines need of the C library.
enum SystemCalls {
  /// Tells whether two runs of bytes are the same.
  @inline(__always)
  static func areSame(
    _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    memcmp(one, other, count) == 0
  }

  /// Finds a byte.
  @inline(__always)
  static func index(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress,
      let found = memchr(start, Int32(byte), bytes.count)
    else { return nil }
    return start.distance(to: UnsafeRawPointer(found))
  }

  /// Reads what is there, waiting until there is something; 0 at the end.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      guard errno == EINTR else { throw CallFailure() }
    }
  }

  /// Writes all bytes.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, part.baseAddress, part.count)
      #else
        let count = Darwin.write(descriptor, part.baseAddress, part.count)
      #endif
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw CallFailure()
      }
    }
  }

  struct CallFailure: Error {}

  /// Lets the C library of Linux give large blocks back one by one, as it does at first.
  ///
  /// Otherwise it comes to keep them among small ones, and a long run on several threads takes
  /// more and more of its memory.
  static func giveBackLargeBlocks() {
    #if canImport(Glibc)
      // Its header is in no module.
      guard let symbol = dlsym(nil, "mallopt") else { return }
      typealias Function = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
      let threshold: Int32 = -3
      _ = unsafeBitCast(symbol, to: Function.self)(threshold, 128 << 10)
    #endif
  }

  /// A path from the root without links; `nil` where nothing is.
  static func realPath(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// What a link says.
  static func target(ofLink path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let count = readlink(path, start, buffer.count)
      guard count > 0 else { return nil }
      return String(decoding: UnsafeRawBufferPointer(buffer).prefix(count), as: UTF8.self)
    }
  }

  /// The day in the time zone of the machine.
  static var today: CivilDay {
    var now = time(nil)
    var fields = tm()
    localtime_r(&now, &fields)
    return CivilDay(number: (Int(now) + fields.tm_gmtoff) / 86_400)
  }

  /// A file that is open for reading.
  final class OpenFile {
    private let descriptor: Int32

    /// Opens a file; `nil` when that is not allowed.
    init?(_ path: String) {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      try SystemCalls.read(descriptor, into: buffer)
    }
  }
}

/// The streams of the process, without a layer that waits until a buffer is full.
public enum StandardStreams {
  /// Reads what is there on standard input; 0 at the end.
  public static func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try SystemCalls.read(0, into: buffer)
  }

  /// Reads standard input to its end.
  public static func readAll() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    repeat {
      let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      count = part.count
      bytes += part
    } while count > 0
    return bytes
  }

  /// Writes to standard error; there is nobody to tell that it is closed.
  public static func writeError(_ text: String) {
    var text = text
    try? text.withUTF8 { try SystemCalls.write(UnsafeRawBufferPointer($0), to: 2) }
  }

  /// The variables of the environment.
  public static var environment: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      if let sign = strchr(text, Int32(UInt8(ascii: "="))) {
        let name = UnsafeRawBufferPointer(start: text, count: sign - text)
        variables[String(decoding: name, as: UTF8.self)] = String(cString: sign + 1)
      }
      entry += 1
    }
    return variables
  }

  /// Makes writing to a file that has become too large an error like others, not the end.
  public static func prepare() { signal(SIGXFSZ, SIG_IGN) }

  /// Ends the process.
  public static func end(with status: ExitStatus) -> Never { exit(status.rawValue) }

  /// Whether standard error is a terminal.
  public static var isErrorATerminal: Bool { isatty(2) == 1 }

  /// The columns of the terminal that standard output is; `nil` when it is none.
  public static var outputColumns: Int? {
    guard isatty(1) == 1 else { return nil }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return TextPageOptions.usualWidth
    }
    return Int(size.ws_col)
  }

  /// Writes all bytes to standard output.
  public static func write(_ bytes: UnsafeRawBufferPointer) throws {
    try SystemCalls.write(bytes, to: 1)
  }
}
