internal import Diagnostics
private import Yams

/// Parses one file into values with places.
enum YAMLDocument {
  /// The root of a file, or `nil` when it can't be parsed; problems go into the report.
  static func parse(
    _ bytes: [UInt8], of source: SourceText, into report: inout [Diagnostic]
  ) -> YAMLValue? {
    let path = source.path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = 1 + bytes.prefix(validPrefix(of: bytes)).count { $0 == UInt8(ascii: "\n") }
      report.append(FileProblem.notUTF8(line: line).diagnostic(at: SourceLocation(path: path)))
      return nil
    }
    var scanner = StrictScanner(bytes, path: path)
    scanner.scan()
    report += scanner.diagnostics
    // What the scanner refuses could make the parser recurse or expand without bound.
    guard scanner.diagnostics.allSatisfy({ $0.id == "duplicate-key" }) else { return nil }
    let marked = mark(scanner.repetitions, in: text, bytes)
    do {
      // The basic resolver leaves every scalar a string: `no`, `on` and `1` are words here.
      let parser = try Parser(
        yaml: marked, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        report.append(YAMLProblem.empty.diagnostic(at: SourceLocation(path: path)))
        return nil
      }
      return YAMLValue(root, file: YAMLFile(path: path, lines: source.lines))
    } catch {
      report.append(diagnostic(for: error, path: path))
      return nil
    }
  }

  /// The mark of a key that stands a second time, a private character that no author types.
  static let repetitionMark: Character = "\u{E000}"

  /// Makes repeated keys unique, so that the rest of the file can still be checked.
  private static func mark(
    _ repetitions: [StrictScanner.Repetition], in text: String, _ bytes: [UInt8]
  ) -> String {
    guard !repetitions.isEmpty else { return text }
    var marked: [UInt8] = []
    var position = 0
    for (number, repetition) in repetitions.enumerated() {
      marked += bytes[position..<repetition.bytes.lowerBound]
      marked += "\(repetitionMark)\(number)".utf8
      position = repetition.bytes.upperBound
    }
    return String(decoding: marked + bytes[position...], as: UTF8.self)
  }

  private static func diagnostic(for error: any Error, path: String) -> Diagnostic {
    func broken(_ problem: String, _ context: String? = nil, _ mark: Mark? = nil) -> Diagnostic {
      let words = [context, problem].compactMap { $0 }.joined(separator: ": ")
      return YAMLProblem.broken(words).diagnostic(
        at: SourceLocation(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1))
    }
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return broken(problem, context?.text, mark)
    case .reader(let problem, _, _, _):
      return broken(problem)
    default:
      return broken("this can't be read as YAML")
    }
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
