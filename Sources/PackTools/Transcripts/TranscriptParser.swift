internal import Diagnostics
internal import Packs

/// Reads a transcript line by line; what can't be read is reported, and the rest is read on.
struct TranscriptParser {
  private let source: SourceText
  private var expectations: ExpectationParser
  private var conversations: [Transcript.Conversation] = []
  private var problems: [Diagnostic] = []
  /// Whether the next conversation still lacks its title.
  private var needsTitle = true

  private init(_ source: SourceText, in pack: Pack) {
    self.source = source
    expectations = ExpectationParser(pack)
  }

  /// The transcript, and everything that is wrong with it.
  static func read(
    _ source: SourceText, in pack: Pack
  ) -> (transcript: Transcript, problems: [Diagnostic]) {
    var parser = TranscriptParser(source, in: pack)
    for (place, line) in source.lines.enumerated() {
      let location = SourceLocation(
        path: source.path, line: place + 1, length: line.unicodeScalars.count)
      parser.read(Located(line, at: location))
    }
    parser.finish()
    let transcript = Transcript(path: source.path, conversations: parser.conversations)
    return (transcript, (parser.problems + parser.expectations.problems).inReadingOrder())
  }

  private mutating func read(_ line: Located<Substring>) {
    if line.trimmed.value == "---" {
      checkTitle(before: line)
      needsTitle = true
      return
    }
    switch line.value.first {
    case "#": begin(line)
    case ">":
      checkTitle(before: line)
      let words = line.value.dropFirst()
      addStep(saying: String(words.first == " " ? words.dropFirst() : words))
    case "=":
      checkTitle(before: line)
      for part in line.dropFirst(1).trimmed.parts { expect(part) }
    case "<":
      checkTitle(before: line)
      expectWords(line)
    case _ where line.trimmed.value.isEmpty: break
    default:
      report(
        "unknown-line", "a line begins with '#', '>', '=' or '<', or is '---'", at: line.location)
    }
  }

  /// Takes a comment, which is the title when it is the first line of a conversation.
  private mutating func begin(_ line: Located<Substring>) {
    guard needsTitle else { return }
    let title = line.dropFirst(1).trimmed
    if title.value.isEmpty {
      report("missing-title", "a conversation needs a title", at: line.location)
    }
    addConversation(String(title.value), at: line.location)
  }

  /// Reports that a conversation begins without a title, once.
  private mutating func checkTitle(before line: Located<Substring>) {
    guard needsTitle else { return }
    report(
      "missing-title", "a conversation begins with its title, as '# a flat tyre'",
      at: line.location)
    addConversation("", at: line.location)
  }

  private mutating func addConversation(_ title: String, at location: SourceLocation) {
    needsTitle = false
    conversations.append(
      Transcript.Conversation(
        title: title, location: location, steps: [Transcript.Step(utterance: nil)]))
  }

  private mutating func addStep(saying words: String) {
    conversations[conversations.count - 1].steps.append(Transcript.Step(utterance: words))
  }

  private mutating func expect(_ part: Located<Substring>) {
    guard let claim = expectations.claim(part) else { return }
    if claim == .stays, conversations.last?.turns == 0 {
      report("invalid-expectation", "'stays' needs a turn before", at: part.location)
    }
    add(claim, part)
  }

  private mutating func expectWords(_ line: Located<Substring>) {
    let isDenied = line.value.hasPrefix("<!")
    let pattern = line.dropFirst(isDenied ? 2 : 1).trimmed
    guard !pattern.value.isEmpty else {
      report("invalid-pattern", "a pattern is expected", at: line.location)
      return
    }
    do {
      add(.says(try Glob(parsing: String(pattern.value)), !isDenied), line.trimmed)
    } catch {
      var place = pattern.location
      place.column += error.offset
      place.length = 1
      report("invalid-pattern", "a backslash stands before '*', '?' or itself only", at: place)
    }
  }

  private mutating func add(_ claim: Claim, _ written: Located<Substring>) {
    let last = conversations.count - 1
    conversations[last].steps[conversations[last].steps.count - 1].expectations.append(
      Expectation(claim: claim, text: String(written.value), location: written.location))
  }

  /// What only the end of the file shows.
  private mutating func finish() {
    let place = SourceLocation(path: source.path, line: max(source.lines.count, 1))
    let isSound = problems.isEmpty && expectations.problems.isEmpty
    if conversations.isEmpty, isSound {
      report("missing-title", "the file holds no conversation", at: place)
    }
    for conversation in conversations
    where isSound && conversation.steps.allSatisfy(\.expectations.isEmpty) {
      problems.append(
        Diagnostic(
          "idle-conversation", .warning, "nothing is expected here", at: conversation.location))
    }
  }

  private mutating func report(
    _ id: Diagnostic.ID, _ message: String, at location: SourceLocation
  ) {
    problems.append(Diagnostic(id, message, at: location))
  }
}
