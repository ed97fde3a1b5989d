/// A text on lines of its own, below a header: `|` for lines as they are, `>` for folded ones.
struct TextBlock {
  let header: String
  let lines: [String]

  /// The text behind `|`.
  ///
  /// - Parameter text: What to write; `nil` comes of one of which something could not be seen, or of
  ///   one that needs no lines.
  init?(literal text: String) {
    let (body, chomping) = Self.body(of: text)
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first(where: { !$0.isEmpty })?.first, lines.last?.isEmpty == false,
      lines.allSatisfy({ $0.last?.isBlank != true }),
      body.allSatisfy({ $0.isPrintable || $0 == "\n" || $0 == "\t" })
    else { return nil }
    // Blanks at the beginning would be taken for indentation.
    let indent = first.isBlank ? "\(YAMLPrinter.step)" : ""
    header = "|\(indent)\(chomping)"
    self.lines = lines.map { String($0) }
  }

  /// The text behind `>`.
  ///
  /// - Parameters:
  ///   - text: What to write; `nil` comes of one that folding would change.
  ///   - width: How long a line may be.
  ///   - lines: The lines of its author, which stay up to the first of a paragraph that is too long.
  init?(folded text: String, width: Int, keeping lines: [String] = []) {
    let (body, chomping) = Self.body(of: text)
    let paragraphs = body.split(separator: "\n", omittingEmptySubsequences: false)
    guard paragraphs.first?.isEmpty == false, paragraphs.last?.isEmpty == false,
      !paragraphs.contains(where: Self.hasBlankEnd),
      body.allSatisfy({ $0.isPrintable || $0 == "\n" || $0 == "\t" })
    else { return nil }
    header = ">\(chomping)"
    let isKept =
      lines.allSatisfy { !Self.hasBlankEnd($0.unicodeScalars[...]) }
      && Self.unfolded(lines).unicodeScalars.elementsEqual(body)
    let broken =
      isKept
      ? lines.split(separator: "", omittingEmptySubsequences: false).map { Self.fitted($0, width) }
      : paragraphs.map { Self.filled($0, width) }
    self.lines = Array(broken.joined(separator: [""]))
  }

  /// The text without the newline at its end, and the sign that tells if there is one.
  private static func body(
    of text: String
  ) -> (body: Substring.UnicodeScalarView, chomping: String) {
    let scalars = text.unicodeScalars[...]
    return scalars.last == "\n" ? (scalars.dropLast(), "") : (scalars, "-")
  }

  private static func hasBlankEnd(_ line: Substring.UnicodeScalarView) -> Bool {
    line.first?.isBlank == true || line.last?.isBlank == true
  }

  /// The text that folded lines without blanks at their ends stand for.
  private static func unfolded(_ lines: [String]) -> String {
    var text = ""
    var isInParagraph = false
    for line in lines {
      if line.isEmpty { text += "\n" } else { text += isInParagraph ? " \(line)" : line }
      isInParagraph = !line.isEmpty
    }
    return text
  }

  /// The lines of a paragraph, filled anew from the first that is too long.
  private static func fitted(_ lines: ArraySlice<String>, _ width: Int) -> [String] {
    let kept = lines.prefix { $0.unicodeScalars.count <= width }
    let rest = lines.dropFirst(kept.count).joined(separator: " ")
    return rest.isEmpty ? Array(lines) : kept + filled(rest.unicodeScalars[...], width)
  }

  /// The lines of a paragraph, each as full as can be.
  private static func filled(_ paragraph: Substring.UnicodeScalarView, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var length = 0
    for word in pieces(of: Array(paragraph), width) {
      if length > 0, length + 1 + word.count > width {
        lines.append(String(line))
        (line, length) = (String.UnicodeScalarView(), 0)
      }
      if length > 0 { line.append(" ") }
      line.append(contentsOf: word)
      length += (length > 0 ? 1 : 0) + word.count
    }
    return length > 0 ? lines + [String(line)] : lines
  }

  /// The parts between which a line ends: what stands between the bars of a pattern, else words.
  private static func pieces(
    of paragraph: [Unicode.Scalar], _ width: Int
  ) -> [ArraySlice<Unicode.Scalar>] {
    let words = words(of: paragraph)
    let bars = words.indices.dropLast().filter { words[$0].elementsEqual(["|"]) }
    guard !bars.isEmpty else { return words }
    var pieces: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    for end in bars.map({ words[$0].endIndex }) + [paragraph.count] {
      pieces.append(paragraph[start..<end])
      start = end + 1
    }
    return pieces.allSatisfy { $0.count <= width } ? pieces : words
  }

  /// The parts between which a line may end: where one blank stands, and no others beside it.
  private static func words(of scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var words: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    for index in scalars.indices.dropFirst().dropLast()
    where scalars[index] == " " && !scalars[index - 1].isBlank && !scalars[index + 1].isBlank {
      words.append(scalars[start..<index])
      start = index + 1
    }
    return words + [scalars[start...]]
  }
}
