/// A piece of what is shown that begins on a line of its own.
public struct Block: Hashable, Sendable {
  /// How it stands on the screen.
  public enum Form: Hashable, Sendable {
    /// A paragraph.
    case paragraph
    /// A line above what it is about.
    case heading
    /// An item of a list, beside its marker.
    case item(marker: String)
    /// A line of a tree, so far from its root.
    case branch(depth: Int)
  }

  /// A run of text that is all for the same.
  public struct Span: Hashable, Sendable {
    /// The words.
    public let text: String
    /// What they are for, if they stand out.
    public let role: Palette.Role?

    /// Creates a run of text.
    public init(_ text: String, _ role: Palette.Role? = nil) {
      self.text = text
      self.role = role
    }
  }

  /// How it stands on the screen.
  public let form: Form
  /// Its text; a space parts the spans.
  public let spans: [Span]

  /// Creates a block.
  public init(_ form: Form, _ spans: [Span]) {
    self.form = form
    self.spans = spans
  }

  /// Creates a paragraph.
  public init(_ text: String) { self.init(.paragraph, [Span(text)]) }

  /// Creates a list with its numbers, which end in the same column.
  static func numbered(_ items: [String]) -> [Block] {
    let width = String(items.count).count
    return items.enumerated().map { place, text in
      let number = String(place + 1)
      let indent = String(repeating: " ", count: width - number.count)
      return Block(.item(marker: "\(indent)\(number)."), [Span(text)])
    }
  }
}
