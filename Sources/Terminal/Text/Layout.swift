internal import TextLayout

/// Sets blocks as lines of text.
///
/// Everything that is shown passes through here, so here is where no control character of a pack or
/// of a person's own words gets any further.
public struct Layout: Sendable {
  /// The widest line that is comfortable to read.
  public static let widest = 76
  private static let narrowest = 20

  private let width: Int
  private let palette: Palette

  /// Creates a layout.
  ///
  /// - Parameters:
  ///   - width: The columns of the screen, of which at most ``widest`` are used.
  ///   - palette: The colours.
  public init(width: Int = widest, palette: Palette = .plain) {
    self.width = min(max(width, Self.narrowest), Self.widest)
    self.palette = palette
  }

  /// The blocks as text, each line ending with a newline.
  public func text(_ blocks: [Block]) -> String {
    var text = ""
    var last: Block?
    for block in blocks {
      if let last { text += Self.gap(from: last.form, to: block.form) }
      text += lines(block).joined(separator: "\n")
      last = block
    }
    return last == nil ? "" : text + "\n"
  }

  /// An empty line, but not below a heading or inside of a list.
  private static func gap(from upper: Block.Form, to lower: Block.Form) -> String {
    switch (upper, lower) {
    case (.heading, _), (.item, .item), (.paragraph, .item), (.branch, .branch): "\n"
    case (.paragraph, _), (.item, _), (.branch, _): "\n\n"
    }
  }

  private func lines(_ block: Block) -> [String] {
    switch block.form {
    case .paragraph, .heading: return wrap(block.spans, to: width)
    case .item(let marker):
      let first = "  \(marker.visible) "
      return hanging(block.spans, first, String(repeating: " ", count: first.displayWidth))
    case .branch(let depth):
      let indent = String(repeating: "  ", count: depth)
      return hanging(block.spans, indent, "\(indent)    ")
    }
  }

  /// Lines of which the first has something else before it than the others.
  private func hanging(_ spans: [Block.Span], _ first: String, _ rest: String) -> [String] {
    let lines = wrap(spans, to: max(width - rest.displayWidth, Self.narrowest / 2))
    return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }
  }

  private func wrap(_ spans: [Block.Span], to width: Int) -> [String] {
    var lines: [String] = []
    var line: [Word] = []
    var room = width
    for word in spans.flatMap({ Word.words(of: $0, upTo: width) }) {
      if !line.isEmpty, word.width + 1 > room {
        lines.append(painted(line))
        line = []
      }
      room = line.isEmpty ? width - word.width : room - word.width - 1
      line.append(word)
    }
    return lines + [painted(line)]
  }

  /// A line with its colours, none of which reaches into the next line.
  private func painted(_ line: [Word]) -> String {
    var pieces: [String] = []
    var rest = line[...]
    while let first = rest.first {
      let run = rest.prefix { $0.role == first.role }
      pieces.append(palette.paint(run.map(\.text).joined(separator: " "), first.role))
      rest = rest.dropFirst(run.count)
    }
    return pieces.joined(separator: " ")
  }
}
