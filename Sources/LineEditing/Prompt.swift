/// How Readline is told which characters of a prompt take no room on the screen.
enum Prompt {
  /// A prompt with its colours marked, so that Readline can compute its width.
  static func marked(_ prompt: String) -> String {
    var marked = ""
    var isInside = false
    for character in prompt {
      if character == "\u{1B}" {
        marked.append("\u{1}")
        isInside = true
      }
      marked.append(character)
      // A colour ends with the first letter after its bracket.
      if isInside, character.isLetter {
        marked.append("\u{2}")
        isInside = false
      }
    }
    return marked
  }
}
