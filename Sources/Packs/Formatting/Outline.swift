/// A YAML file as its author laid it out: values with their notations, and the remarks around them.
struct Outline {
  var root: Entry
  /// What stands below everything else.
  var below: [Remark]

  /// What stands on a line of its own between entries.
  enum Remark: Hashable {
    /// A comment, from its `#` to the end of its line.
    case comment(String)
    case blankLine
  }

  /// A key with its value, an item of a list, or the root of a file.
  struct Entry {
    var above: [Remark] = []
    /// The key; `nil` for an item and for the root.
    var key: Scalar?
    var value = Value.scalar(Scalar(text: "", notation: .missing))
    /// The comments at the end of its lines, in their order.
    var beside: [String] = []
  }

  /// What an entry holds.
  enum Value {
    case scalar(Scalar)
    case collection(Collection)
  }

  /// A text, a number or a word.
  struct Scalar {
    /// How its author wrote it.
    enum Notation {
      /// Not at all: behind a key there is nothing.
      case missing
      /// Without any sign around it.
      case plain
      /// In single or double quotes: which is for the printer to choose.
      case quoted
      /// Behind `|`.
      case literal
      /// Behind `>`, with the lines into which it was broken.
      case folded([String])
    }

    let text: String
    let notation: Notation
  }

  /// A list or a map.
  struct Collection {
    let form: YAMLValue.Form
    /// Whether it stands in brackets or braces.
    let isFlow: Bool
    var entries: [Entry] = []
    /// What stands below the last entry and still belongs here.
    var below: [Remark] = []
  }
}

extension Outline {
  /// Every comment of the file.
  var comments: [String] { root.comments + below.compactMap(\.comment) }
}

extension Outline.Remark {
  /// The comment, if it is one.
  var comment: String? { if case .comment(let text) = self { text } else { nil } }
}

extension Outline.Entry {
  /// Every comment at the entry and in it.
  var comments: [String] { above.compactMap(\.comment) + beside + value.comments }
}

extension Outline.Value {
  /// Whether it is a text.
  var isScalar: Bool { if case .scalar = self { true } else { false } }

  /// The comments in the value.
  var comments: [String] {
    switch self {
    case .scalar: []
    case .collection(let collection):
      collection.entries.flatMap(\.comments) + collection.below.compactMap(\.comment)
    }
  }
}
