internal import Diagnostics
internal import KnowledgeCore

/// What a file says of one case in the terms of a pack, and what is wrong with it.
struct CaseReading {
  private let reader: CaseFields
  private let knowledge: Knowledge

  /// The case, or `nil` when something is wrong.
  private(set) var person: RecordedCase?
  /// What is wrong, and what the pack doesn't know.
  private(set) var problems: [Diagnostic] = []

  /// Reads a case.
  ///
  /// - Parameters:
  ///   - value: What the file holds in this place.
  ///   - number: Which case it is, from 0.
  ///   - places: Where all that is written.
  ///   - knowledge: What the pack knows.
  init(of value: JSONValue, number: Int, places: JSONPlaces, in knowledge: Knowledge) {
    self.knowledge = knowledge
    reader = CaseFields(of: value, number: number, places: places)
    person = read()
  }

  private mutating func read() -> RecordedCase? {
    guard let fields = take(reader.fields) else { return nil }
    let name = take(reader.text("id", of: fields))
    let opening = take(reader.text("opening", of: fields))
    let defaultReply = take(reader.text("default_reply", of: fields))
    let replies = take(reader.texts("replies", of: fields))
    let evidence = evidence(fields)
    let inOpening = inOpening(fields)
    let truth = truth(fields)
    let urgency = take(reader.text("urgency", of: fields)).flatMap { self.urgency($0) }
    let expectsFlag = take(reader.flag("red_flag_expected", of: fields))
    guard !problems.containsError, let name, let opening, let defaultReply, let replies,
      let truth, let urgency, let expectsFlag
    else { return nil }
    return RecordedCase(
      name: name, opening: opening, replies: replies, defaultReply: defaultReply,
      evidence: evidence, inOpening: inOpening, truth: truth, urgency: urgency,
      expectsFlag: expectsFlag)
  }

  /// What is on record; what the pack doesn't know is left out.
  private mutating func evidence(_ fields: CaseFields.Object) -> RecordedCase.Evidence {
    var evidence: RecordedCase.Evidence = [:]
    for (name, word) in take(reader.texts("evidence", of: fields)) ?? [:] {
      let presence = presence(word, of: name)
      guard let id = knowledge.findings.id(named: name) else {
        problems.append(
          reader.problem(
            "unknown-finding", .warning, "the pack has no finding '\(name)'; it is left out",
            at: ["evidence", name], suggestion: nearestFinding(name)))
        continue
      }
      evidence[id] = presence
    }
    return evidence
  }

  private mutating func presence(_ word: String, of name: String) -> RecordedCase.Presence? {
    if let presence = RecordedCase.Presence(rawValue: word) { return presence }
    report(
      "unknown-value", "'\(word)' is neither 'present' nor 'absent'", at: ["evidence", name],
      suggestion: Spelling.nearest(
        to: word, among: RecordedCase.Presence.allCases.map(\.rawValue)))
    return nil
  }

  /// What the opening states, which must be on record.
  private mutating func inOpening(_ fields: CaseFields.Object) -> Set<ID<Finding>> {
    var known: Set<String> = []
    if case .object(let evidence) = fields["evidence"] { known = Set(evidence.keys) }
    var stated: Set<ID<Finding>> = []
    for (place, name) in (take(reader.list("in_opening", of: fields)) ?? []).enumerated() {
      if known.contains(name) {
        if let id = knowledge.findings.id(named: name) { stated.insert(id) }
      } else {
        report(
          "unknown-finding", "the finding '\(name)' isn't among the evidence",
          at: ["in_opening", String(place)],
          suggestion: Spelling.nearest(to: name, among: known.sorted()))
      }
    }
    return stated
  }

  private mutating func truth(_ fields: CaseFields.Object) -> RecordedCase.Truth? {
    guard let truth = take(reader.object("truth", of: fields)) else { return nil }
    let path = ["truth"]
    // A flag that can't be read leaves open whether there is a condition to look up.
    if truth["outside"] != nil, take(reader.flag("outside", of: truth, path)) ?? true {
      return .outside
    }
    let name = take(reader.text("condition", of: truth, path))
    let others =
      truth["also_acceptable"] == nil
      ? [] : take(reader.list("also_acceptable", of: truth, path)) ?? []
    let right = name.flatMap { condition($0, at: path + ["condition"]) }
    let alsoRight = others.enumerated().compactMap { place, name in
      condition(name, at: path + ["also_acceptable", String(place)])
    }
    return right.map { .listed($0, alsoRight: Set(alsoRight)) }
  }

  private mutating func condition(_ name: String, at path: JSONPlaces.Path) -> ID<Condition>? {
    if let id = knowledge.conditions.id(named: name) { return id }
    report(
      "unknown-condition", "the pack has no condition '\(name)'", at: path,
      suggestion: Spelling.nearest(to: name, among: knowledge.conditions.lazy.map(\.name)))
    return nil
  }

  private mutating func urgency(_ word: String) -> Urgency? {
    if let urgency = Urgency(rawValue: word) { return urgency }
    report(
      "unknown-level", "there is no level of urgency '\(word)'", at: ["urgency"],
      suggestion: Spelling.nearest(to: word, among: Urgency.allCases.map(\.rawValue)))
    return nil
  }

  private func nearestFinding(_ name: String) -> String? {
    Spelling.nearest(to: name, among: knowledge.findings.lazy.map(\.name))
  }

  /// Keeps what was read, or what is wrong with it.
  private mutating func take<Value>(_ reading: CaseFields.Reading<Value>) -> Value? {
    switch reading {
    case .success(let value): return value
    case .failure(let failure):
      problems += failure.problems
      return nil
    }
  }

  private mutating func report(
    _ id: Diagnostic.ID, _ message: String, at path: JSONPlaces.Path, suggestion: String?
  ) {
    problems.append(reader.problem(id, .error, message, at: path, suggestion: suggestion))
  }
}
