public import Assistant
internal import KnowledgeCore
internal import Packs

/// Turns the assistant's turns into text for a terminal; prints nothing itself.
public struct Renderer: Sendable {
  private let width: Int
  private let pack: Pack

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - session: The conversation whose turns are shown.
  ///   - width: The greatest length of a line, in characters.
  public init(for session: Session, width: Int = 76) {
    pack = session.pack
    self.width = width
  }

  /// A turn as text, ending with a newline.
  public func text(for turn: Turn) -> String {
    var blocks = turn.paragraphs.map(text)
    if let prompt = turn.prompt {
      var lines = [wrap(prompt.text)]
      lines += prompt.choices.enumerated().map { wrap("\($0 + 1). \($1)", indent: 2, hanging: 5) }
      blocks.append(lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func text(_ paragraph: Turn.Paragraph) -> String {
    let sources = paragraph.sources.map { pack.knowledge.sources[$0].name }
    let citation = sources.isEmpty ? "" : " [\(sources.joined(separator: ", "))]"
    switch paragraph.role {
    case .alarm: return wrap("WARNING: \(paragraph.text)\(citation)")
    case .heading: return wrap(paragraph.text.uppercased())
    case .echo, .answer, .plain: return wrap("\(paragraph.text)\(citation)")
    }
  }

  private func wrap(_ text: String, indent: Int = 0, hanging: Int? = nil) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging ?? indent)
        isEmpty = true
      }
      line += isEmpty ? String(word) : " \(word)"
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
