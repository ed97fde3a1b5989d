internal import DialogueMachine
internal import Diagnostics
internal import KnowledgeCore
internal import Packs

/// Reads what a transcript expects, in the terms of a pack.
struct ExpectationParser {
  /// The words that an expectation can begin with, beside the names of findings.
  private enum Keyword: String, CaseIterable {
    case urgency, flag, asks, state, stays, slot, answers, first, over, alarm, no, not
  }

  /// A word where another claim begins is no end of this one.
  static let separation = "expectations are parted by two blanks or more"

  let pack: Pack
  /// What couldn't be read.
  private(set) var problems: [Diagnostic] = []

  /// Creates a reader that knows the names of a pack.
  init(_ pack: Pack) { self.pack = pack }

  /// The claim that a part of a line makes, or `nil` after reporting why it makes none.
  mutating func claim(_ part: Located<Substring>) -> Claim? {
    let (word, rest) = part.split
    guard let keyword = Keyword(rawValue: String(word.value)) else { return finding(word, rest) }
    switch keyword {
    case .stays: return ended(rest, .stays)
    case .over: return ended(rest, .over(true))
    case .alarm: return ended(rest, .alarm(true))
    case .no: return denied(word, rest)
    case .not: return notOver(word, rest)
    case .slot: return slot(word, rest)
    case .urgency: return single(rest, after: word).flatMap { urgency($0) }
    case .asks: return single(rest, after: word).flatMap { asks($0) }
    case .state: return single(rest, after: word).flatMap { state($0) }
    case .answers: return single(rest, after: word).flatMap { answers($0) }.map(Claim.answers)
    case .first: return single(rest, after: word).flatMap { condition($0) }.map(Claim.first)
    case .flag:
      return single(rest, after: word).flatMap { flag($0) }.map { .flag($0, isUp: true) }
    }
  }

  private mutating func denied(
    _ word: Located<Substring>, _ rest: Located<Substring>
  ) -> Claim? {
    let (denied, name) = rest.split
    switch Keyword(rawValue: String(denied.value)) {
    case .alarm: return ended(name, .alarm(false))
    case .flag:
      return single(name, after: denied).flatMap { flag($0) }.map { .flag($0, isUp: false) }
    default:
      report("unknown-expectation", "'no' stands before 'flag' or 'alarm'", at: word.location)
      return nil
    }
  }

  private mutating func notOver(
    _ word: Located<Substring>, _ rest: Located<Substring>
  ) -> Claim? {
    let (over, after) = rest.split
    if over.value == Keyword.over.rawValue { return ended(after, .over(false)) }
    report("unknown-expectation", "'not' stands before 'over'", at: word.location)
    return nil
  }

  /// A slot, and its text in quotes.
  private mutating func slot(_ word: Located<Substring>, _ rest: Located<Substring>) -> Claim? {
    let (name, text) = rest.split
    let slots = pack.dialogues.flatMap { $0.slots.map(\.name) }
    guard slots.contains(String(name.value)) else {
      return unknown("slot", name.map(String.init), among: slots)
    }
    guard text.value.count >= 2, text.value.first == "\"", text.value.last == "\"" else {
      report(
        "invalid-expectation", "a slot's text stands in quotes",
        at: text.value.isEmpty ? name.location : text.location)
      return nil
    }
    return .slot(String(name.value), String(text.value.dropFirst().dropLast()))
  }

  private mutating func finding(_ word: Located<Substring>, _ rest: Located<Substring>) -> Claim? {
    guard let id = pack.knowledge.findings.id(named: String(word.value)) else {
      let known = Keyword.allCases.map(\.rawValue) + pack.knowledge.findings.map(\.name)
      report(
        "unknown-expectation", "there is no finding '\(word.value)', and no expectation begins so",
        at: word.location, suggestion: Spelling.nearest(to: String(word.value), among: known))
      return nil
    }
    guard !rest.value.isEmpty else {
      report("invalid-expectation", "what is expected of '\(word.value)'?", at: word.location)
      return nil
    }
    var values = FindingValueParser(pack.knowledge.findings[id])
    defer { problems += values.problems }
    return values.value(rest).map { .finding(id, $0) }
  }
}

extension ExpectationParser {
  /// The claim, if nothing stands behind it.
  private mutating func ended(_ rest: Located<Substring>, _ claim: Claim) -> Claim? {
    guard !rest.value.isEmpty else { return claim }
    report("invalid-expectation", Self.separation, at: rest.location)
    return nil
  }

  /// The only word that follows another.
  private mutating func single(
    _ rest: Located<Substring>, after word: Located<Substring>
  ) -> Located<String>? {
    let (name, more) = rest.split
    guard !name.value.isEmpty else {
      report("invalid-expectation", "a name follows '\(word.value)'", at: word.location)
      return nil
    }
    guard more.value.isEmpty else {
      report("invalid-expectation", Self.separation, at: more.location)
      return nil
    }
    return name.map(String.init)
  }

  mutating func unknown<Result>(
    _ kind: String, _ name: Located<String>, among known: [String]
  ) -> Result? {
    report(
      "unknown-name", "there is no \(kind) '\(name.value)'", at: name.location,
      suggestion: Spelling.nearest(to: name.value, among: known))
    return nil
  }

  private mutating func report(
    _ id: Diagnostic.ID, _ message: String, at location: SourceLocation, suggestion: String? = nil
  ) {
    problems.append(Diagnostic(id, message, at: location, suggestion: suggestion))
  }
}
