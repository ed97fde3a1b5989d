public import Diagnostics

/// Rewrites files of packs in the canonical form, which `YAMLPrinter` describes.
///
/// What a file means never changes: every text that differs from its author's is read again before
/// it is given out, and must have the same values and the same comments. Formatting a second time
/// changes nothing.
public enum YAMLFormatter: Sendable {
  /// What came of formatting.
  public struct Outcome: Sendable {
    /// The file in the canonical form; `nil` when it can't be read.
    public let text: String?
    /// Why it can't be read.
    public let diagnostics: [Diagnostic]
    /// The file as it is, for showing problems in it.
    public let source: SourceText
  }

  /// Formats a file.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: How problems name it.
  /// - Returns: The canonical form, or what is wrong.
  public static func format(_ bytes: [UInt8], path: String) -> Outcome {
    var report: [Diagnostic] = []
    let (source, root) = YAMLDocument.read(bytes, path: path, into: &report)
    guard let root, report.isEmpty else {
      return Outcome(text: nil, diagnostics: report, source: source)
    }
    report = root.complexKeys.map { YAMLProblem.complexKey.diagnostic(at: $0.location) }
    guard report.isEmpty else { return Outcome(text: nil, diagnostics: report, source: source) }
    guard let outline = try? OutlineReader.read(root, in: source),
      let text = text(of: outline, meaning: root, insteadOf: bytes)
    else {
      return Outcome(text: nil, diagnostics: [unfaithful(path)], source: source)
    }
    return Outcome(text: text, diagnostics: [], source: source)
  }

  /// The canonical form, if it is read as the same values and comments.
  private static func text(
    of outline: Outline, meaning root: YAMLValue, insteadOf bytes: [UInt8]
  ) -> String? {
    var printer = YAMLPrinter()
    printer.write(outline)
    let text = printer.text
    guard !text.utf8.elementsEqual(bytes) else { return text }
    var report: [Diagnostic] = []
    let (source, copy) = YAMLDocument.read(Array(text.utf8), path: "", into: &report)
    guard let copy, report.isEmpty, copy.reads(as: root),
      let second = try? OutlineReader.read(copy, in: source),
      second.comments.sorted() == outline.comments.sorted()
    else { return nil }
    return text
  }

  private static func unfaithful(_ path: String) -> Diagnostic {
    Diagnostic(
      "not-formattable",
      "the canonical form of this file would not be read as the same: it is left as it is",
      at: SourceLocation(path: path))
  }
}

extension YAMLValue {
  /// The keys that are no words, here and in everything below.
  fileprivate var complexKeys: [YAMLValue] {
    oddKeys + items.flatMap(\.complexKeys) + entries.flatMap(\.value.complexKeys)
  }

  /// Whether a value has the same texts, in the same order, byte for byte.
  fileprivate func reads(as other: YAMLValue) -> Bool {
    guard form == other.form else { return false }
    switch form {
    case .scalar: return Self.isSame(text ?? "", other.text ?? "")
    case .sequence:
      return items.count == other.items.count
        && zip(items, other.items).allSatisfy { $0.reads(as: $1) }
    case .mapping:
      return entries.count == other.entries.count
        && zip(entries, other.entries).allSatisfy {
          Self.isSame($0.key.value, $1.key.value) && $0.value.reads(as: $1.value)
        }
    }
  }

  private static func isSame(_ text: String, _ other: String) -> Bool {
    text.utf8.elementsEqual(other.utf8)
  }
}
