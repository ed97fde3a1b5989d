extension Schema {
  /// The shape in words, as of a parameter; one with a name as a link to its section.
  var words: String {
    switch self {
    case .text(_, let pattern?): "text of the form `\(pattern)`"
    case .text(let longest?, nil): "text of at most \(longest) characters"
    case .text(nil, nil): "text"
    case .word(let words): words.map { "`\($0)`" }.enumerated(by: "or")
    case .wholeNumber(let range?): "whole number from \(range.lowerBound) to \(range.upperBound)"
    case .wholeNumber(nil): "whole number"
    case .number: "number"
    case .flag: "true or false"
    case .list(let item): "list of \(item.plural)"
    case .either(let shapes): shapes.map(\.words).enumerated(by: "or")
    case .named(let name, _): "<doc:#\(name)>"
    case .object, .anyObject: "object"
    }
  }

  private var plural: String {
    switch self {
    case .text(nil, nil): "texts"
    case .wholeNumber(nil): "whole numbers"
    case .wholeNumber(let range?): "whole numbers from \(range.lowerBound) to \(range.upperBound)"
    case .number: "numbers"
    case .text, .word, .flag, .list, .object, .either, .named, .anyObject: words
    }
  }

  /// A parameter or a member of this shape, as a line of a list.
  func line(named name: String, isRequired: Bool, note: String?) -> String {
    let note = note.map { ": \($0)" } ?? ""
    return "- `\(name)` (\(words)\(isRequired ? "" : ", optional"))\(note)"
  }
}

extension [String] {
  /// The texts one after the other, with a word before the last.
  func enumerated(by word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
  }
}
