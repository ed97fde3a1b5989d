/// Prints diagnostics for people: `path:line:column: error: [id] message`, the line, and a caret.
///
/// ```text
/// knowledge/findings.yaml:12:5: error: [unknown-key] a finding has no key 'lable'
///   12 |     lable: hard, stone-like to touch
///      |     ^~~~~ did you mean 'label'?
/// ```
///
/// Carets align by counting characters, not bytes. Colour is a strategy of the caller and off by
/// default, so that a pipe and a log stay plain.
public struct DiagnosticFormatter: Sendable {
  /// Puts the colours of a role around a text.
  public struct Style: Sendable {
    /// What a piece of text is for.
    public enum Role: Sendable {
      /// The word "error".
      case error
      /// The word "warning".
      case warning
      /// The word "note".
      case note
      /// A caret and a suggestion.
      case caret
    }

    let paint: @Sendable (String, Role) -> String

    /// No colour at all.
    public static let plain = Style { text, _ in text }

    /// The ANSI colours that compilers use.
    public static let ansi = Style { text, role in
      let code =
        switch role {
        case .error: "1;31"
        case .warning: "1;35"
        case .note: "1;36"
        case .caret: "1;32"
        }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }

  private let texts: [String: SourceText]
  private let prefix: String
  private let style: Style

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - texts: The files that diagnostics may point into.
  ///   - prefix: What to put before each path, such as the pack's folder.
  ///   - style: How to colour.
  public init(texts: some Sequence<SourceText>, prefix: String = "", style: Style = .plain) {
    self.texts = Dictionary(texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.prefix = prefix
    self.style = style
  }

  /// The diagnostic as text, ending with a newline.
  public func string(for diagnostic: Diagnostic) -> String {
    let role: Style.Role = diagnostic.severity == .error ? .error : .warning
    var text = heading(
      diagnostic.location, style.paint("\(diagnostic.severity.rawValue):", role),
      "[\(diagnostic.id.rawValue)] \(diagnostic.message)")
    let hint = diagnostic.suggestion.map { " did you mean '\($0)'?" } ?? ""
    text += snippet(diagnostic.location, hint: hint)
    for note in diagnostic.notes {
      text += heading(note.location, style.paint("note:", .note), note.message)
      text += snippet(note.location, hint: "")
    }
    return text
  }

  private func heading(_ location: SourceLocation, _ label: String, _ message: String) -> String {
    "\(prefix)\(location): \(label) \(message)\n"
  }

  private func snippet(_ location: SourceLocation, hint: String) -> String {
    guard let line = texts[location.path]?.line(location.line) else {
      return hint.isEmpty ? "" : "     |\(style.paint(hint, .caret))\n"
    }
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(4 - number.count, 0)) + number
    let shown = line.prefix(Self.longestLine)
    let ellipsis = shown.endIndex < line.endIndex ? " …" : ""
    let column = min(location.column, shown.unicodeScalars.count + 1)
    let before = shown.unicodeScalars.prefix(column - 1)
    let indent = String(String(before).map { $0 == "\t" ? "\t" : " " as Character })
    let room = max(shown.unicodeScalars.count - (column - 1), 1)
    let tildes = String(repeating: "~", count: max(min(location.length, room) - 1, 0))
    let blank = String(repeating: " ", count: gutter.count)
    return """
      \(gutter) | \(shown)\(ellipsis)
      \(blank) | \(indent)\(style.paint("^\(tildes)\(hint)", .caret))

      """
  }

  private static let longestLine = 160
}
