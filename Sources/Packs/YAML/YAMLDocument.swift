internal import Diagnostics

/// Parses one file into values with places.
enum YAMLDocument {
  /// A file's text, and its root when it can be parsed; problems go into the report.
  static func read(
    _ bytes: [UInt8], path: String, into report: inout [Diagnostic]
  ) -> (source: SourceText, root: YAMLValue?) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]  // the byte order mark that some editors write
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    let source = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
    return (source, parse(bytes, of: source, into: &report))
  }

  /// The root of a file, or `nil` when it can't be parsed; problems go into the report.
  static func parse(
    _ bytes: [UInt8], of source: SourceText, into report: inout [Diagnostic]
  ) -> YAMLValue? {
    let path = source.path
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let line = 1 + bytes.prefix(validPrefix(of: bytes)).count { $0 == UInt8(ascii: "\n") }
      report.append(FileProblem.notUTF8(line: line).diagnostic(at: SourceLocation(path: path)))
      return nil
    }
    var scanner = StrictScanner(bytes, path: path)
    scanner.scan()
    report += scanner.diagnostics
    // What the scanner refuses could make the parser recurse or expand without bound.
    guard scanner.diagnostics.allSatisfy({ $0.id == "duplicate-key" }) else { return nil }
    let file = YAMLFile(
      path: path, lines: source.lines, marks: marks.prefix(scanner.repetitions.count))
    var composer = YAMLComposer(mark(scanner.repetitions, in: bytes), in: file)
    do {
      guard let root = try composer.root() else {
        report.append(YAMLProblem.empty.diagnostic(at: SourceLocation(path: path)))
        return nil
      }
      return root
    } catch {
      report.append(diagnostic(for: error, in: source))
      return nil
    }
  }

  /// Private characters, one for each repeated key, that no author types.
  private static let marks: Range<UInt32> = 0xF0000..<0xFFFF0

  /// Makes repeated keys unique and keeps their lengths, so that the rest of the file can still be
  /// checked and stays in its place.
  private static func mark(
    _ repetitions: [StrictScanner.Repetition], in bytes: [UInt8]
  ) -> [UInt8] {
    guard !repetitions.isEmpty else { return bytes }
    var marked: [UInt8] = []
    var position = 0
    for (repetition, value) in zip(repetitions, marks) {
      guard let mark = Unicode.Scalar(value) else { continue }
      let length = bytes[repetition.bytes].count { $0 & 0xC0 != 0x80 }
      marked += bytes[position..<repetition.bytes.lowerBound]
      marked += "\(mark)\(String(repeating: "_", count: length - 1))".utf8
      position = repetition.bytes.upperBound
    }
    return marked + bytes[position...]
  }

  private static func diagnostic(
    for error: YAMLSyntaxError, in source: SourceText
  ) -> Diagnostic {
    // The end of a file is reported as a line of its own.
    let last = source.lines.count
    let (line, column) =
      error.place.line > last
      ? (last, (source.lines.last?.unicodeScalars.count ?? 0) + 1) : error.place
    return YAMLProblem.broken(error.words).diagnostic(
      at: SourceLocation(path: source.path, line: line, column: column))
  }

  /// How many bytes from the start are UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      count += UTF8.width(scalar)
    }
    return count
  }
}
