import Diagnostics
import Foundation
import Packs

/// One file of `Broken`: the Minimal pack with a break in it, and what must be said about it.
///
/// The file begins with lines such as these, or with `# expect: nothing` for a good pack:
///
/// ```text
/// # expect: error unknown-key knowledge/findings.yaml:12:5
/// # expect: error unknown-key knowledge/findings.yaml:12:5 did you mean 'label'?
/// ```
///
/// Sections follow, which change the Minimal pack one after the other:
///
/// - `=== path` and the whole new content of the file;
/// - `=== path (escaped)` and its content, with `\n`, `\r`, `\t`, `\\` and `\x` with two digits;
/// - `=== path (removed)`;
/// - `=== path (edit)` and lines `- old` and `+ new`, each pair parted from the next by a blank
///   line or by the next `-`; a pair may have several lines, and without `+` the lines go away;
/// - `=== path (bom)` and `=== path (crlf)`, where the path may be `*` for all files.
struct BrokenPack: Sendable {
  /// One line of expectation.
  struct Expectation: Hashable, Sendable {
    /// Severity, id and place.
    let place: String
    /// The suggestion, if the corpus file cares.
    let suggestion: String?
  }

  /// Why a file of the corpus can't be used.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var expected: [Expectation] = []
  private(set) var files = PackFiles()

  init(parsing text: String) throws {
    files = try Self.minimal()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    while let line = lines.first, line.hasPrefix("# expect: ") {
      let words = line.dropFirst("# expect: ".count)
      if words != "nothing" { expected.append(Expectation(words)) }
      lines.removeFirst()
    }
    guard lines.startIndex > 0 else { throw Mistake(description: "no '# expect:' line") }
    while let heading = lines.popFirst() {
      guard heading.hasPrefix("=== ") else {
        throw Mistake(description: "expected '=== path', not '\(heading)'")
      }
      let end = lines.firstIndex { $0.hasPrefix("=== ") } ?? lines.endIndex
      try change(heading.dropFirst(4), Array(lines[lines.startIndex..<end]))
      lines = lines[end...]
    }
  }

  private mutating func change(_ heading: Substring, _ body: [Substring]) throws {
    let parts = heading.split(separator: " (", maxSplits: 1)
    let path = String(parts[0])
    let content = body.map { "\($0)\n" }.joined()
    switch parts.count > 1 ? parts[1].dropLast() : "" {
    case "": files.contents[path] = Array(content.utf8)
    case "escaped": files.contents[path] = try Self.unescaped(content)
    case "removed": files.contents[path] = nil
    case "edit": try edit(path, body)
    case "bom": convert(path) { [0xEF, 0xBB, 0xBF] + $0 }
    case "crlf":
      convert(path) { bytes in bytes.flatMap { $0 == 10 ? [13, 10] : [$0] } }
    default: throw Mistake(description: "unknown kind of section '\(heading)'")
    }
  }

  private mutating func convert(_ path: String, _ convert: ([UInt8]) -> [UInt8]) {
    for (name, bytes) in files.contents where path == "*" || path == name {
      files.contents[name] = convert(bytes)
    }
  }

  private mutating func edit(_ path: String, _ body: [Substring]) throws {
    guard let bytes = files.contents[path] else {
      throw Mistake(description: "there is no '\(path)' to edit")
    }
    var text = String(decoding: bytes, as: UTF8.self)
    var lines = body[...]
    while let first = lines.first {
      guard !first.isEmpty else {
        lines.removeFirst()
        continue
      }
      let old = Self.take("-", &lines)
      let new = Self.take("+", &lines)
      guard !old.isEmpty else { throw Mistake(description: "expected '- ', not '\(first)'") }
      let before = old.joined(separator: "\n") + (new.isEmpty ? "\n" : "")
      guard text.components(separatedBy: before).count == 2 else {
        throw Mistake(description: "'\(before)' doesn't stand exactly once in \(path)")
      }
      text = text.replacingOccurrences(of: before, with: new.joined(separator: "\n"))
    }
    files.contents[path] = Array(text.utf8)
  }

  /// Takes the lines that begin with a sign, without it.
  private static func take(_ sign: String, _ lines: inout ArraySlice<Substring>) -> [String] {
    var taken: [String] = []
    while let line = lines.first, line.hasPrefix("\(sign) ") || line == sign {
      taken.append(String(line.dropFirst(2)))
      lines.removeFirst()
    }
    return taken
  }

  private static func unescaped(_ text: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "r"): bytes.append(13)
      case UInt8(ascii: "t"): bytes.append(9)
      case UInt8(ascii: "\\"): bytes.append(92)
      case UInt8(ascii: "x"):
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          throw Mistake(description: "'\\x' needs two digits")
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: throw Mistake(description: "unknown escape")
      }
    }
    return bytes
  }
}

extension BrokenPack {
  /// The folder of the tests.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The names of the corpus files, in order.
  static let names: [String] = {
    let path = folder.appendingPathComponent("Broken").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".pack") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// The corpus file with a name.
  init(named name: String) throws {
    let url = Self.folder.appendingPathComponent("Broken/\(name).pack")
    try self.init(parsing: String(contentsOf: url, encoding: .utf8))
  }

  /// The files of the Minimal pack.
  static func minimal() throws -> PackFiles {
    let files = PackDirectory(path: folder.appendingPathComponent("Minimal").path).read()
    guard files.diagnostics.isEmpty, !files.contents.isEmpty else {
      throw Mistake(description: "the Minimal pack can't be read")
    }
    return files
  }

  /// The Minimal pack with one file replaced.
  static func minimal(replacing path: String, with text: String) throws -> PackFiles {
    var files = try minimal()
    files.contents[path] = Array(text.utf8)
    return files
  }
}

extension BrokenPack.Expectation {
  fileprivate init(_ line: Substring) {
    let parts = String(line).components(separatedBy: " did you mean '")
    place = parts[0]
    suggestion = parts.count > 1 ? String(parts[1].dropLast(2)) : nil
  }

  /// What a diagnostic fulfils.
  init(_ diagnostic: Diagnostic) {
    place = "\(diagnostic.severity.rawValue) \(diagnostic.id.rawValue) \(diagnostic.location)"
    suggestion = diagnostic.suggestion
  }
}

extension PackLoader.Outcome {
  /// The diagnostics as an author sees them.
  var printed: String {
    let formatter = DiagnosticFormatter(texts: texts)
    return "\n" + diagnostics.map { formatter.string(for: $0) }.joined()
  }

  /// Whether a place lies in one of the files, or names a file or folder as a whole.
  func holds(_ location: SourceLocation) -> Bool {
    guard let text = texts.first(where: { $0.path == location.path }) else {
      return location.line == 1 && location.column == 1
    }
    guard let line = text.line(location.line) else { return false }
    return location.column >= 1 && location.length >= 0
      && location.column <= line.unicodeScalars.count + 1
  }
}
