public import Packs

internal import DialogueMachine
internal import KnowledgeCore

extension Session {
  /// Takes up a saved conversation, with the same version of its pack or another.
  ///
  /// With the same version it is equal to the one that was saved.
  ///
  /// - Parameters:
  ///   - saved: The conversation.
  ///   - pack: The pack.
  /// - Returns: The conversation, and what the pack no longer has of it.
  /// - Throws: ``ResumptionError`` when it can't be taken up.
  public static func resuming(
    _ saved: SavedSession, with pack: Pack
  ) throws(ResumptionError) -> (session: Session, migration: Migration) {
    guard saved.format <= SavedSession.currentFormat else {
      throw .newerFormat(saved.format)
    }
    guard saved.pack == pack.manifest.name else { throw .otherPack(saved.pack) }
    var reader = SavedReader(pack)
    var state = State(machine: try reader.script(saved.script))
    state.evidence = reader.evidence(saved.evidence)
    state.interview.asked = reader.questions(saved.asked)
    state.interview.called = reader.questions(saved.called)
    state.pending = saved.pending.flatMap { reader.pending($0) }
    state.resumed = saved.resumed.flatMap { pack.knowledge.questions.id(named: $0) }
    state.patient = saved.patient.map(Patient.init)
    state.announced = Set(saved.announced.compactMap { pack.knowledge.redFlags.id(named: $0) })
    state.warned = Set(saved.warned.compactMap { pack.knowledge.redFlags.id(named: $0) })
    state.turn = saved.turn
    state.evasions = saved.evasions
    state.untold = saved.untold.compactMap { pack.knowledge.statements.id(named: $0) }
    state.clarified = Set(saved.clarified.compactMap { pack.knowledge.findings.id(named: $0) })
    return (Session(pack, state, saved.events), reader.migration)
  }
}

/// Looks up the names of a saved conversation, and notes what is gone.
private struct SavedReader {
  var migration = Migration()
  private let pack: Pack

  init(_ pack: Pack) { self.pack = pack }

  mutating func script(
    _ saved: SavedScript
  ) throws(ResumptionError) -> DialogueMachine.State {
    var calls: [DialogueMachine.State.Call] = []
    for call in saved.calls {
      calls.append(
        DialogueMachine.State.Call(
          dialogue: call.dialogue, state: try state(call.state, in: call.dialogue)))
    }
    return DialogueMachine.State(
      dialogue: saved.dialogue, name: try state(saved.state, in: saved.dialogue),
      slots: saved.slots, calls: calls, misunderstandings: saved.misunderstandings,
      isOver: saved.isOver)
  }

  private mutating func state(
    _ name: String, in dialogue: String
  ) throws(ResumptionError) -> String {
    let script = pack.dialogues.first { $0.name == dialogue }
    guard let found = script?.state(named: name) else { throw .lostState("\(dialogue)/\(name)") }
    if found.name != name { migration.renamed["\(dialogue)/\(name)"] = found.name }
    return found.name
  }

  mutating func evidence(_ saved: [SavedObservation]) -> Evidence {
    var evidence = Evidence()
    for entry in saved {
      guard let id = pack.knowledge.findings.id(named: entry.finding),
        let value = value(entry.value, of: pack.knowledge.findings[id])
      else {
        migration.losses.append(.finding(entry.finding))
        continue
      }
      evidence.observe(
        Observation(id, value),
        from: Provenance(
          turn: entry.turn, words: entry.words,
          by: Provenance.Rule(rawValue: entry.rule) ?? .recorded))
    }
    return evidence
  }

  /// Notes the values that a choice no longer has.
  private mutating func value(_ saved: SavedValue, of finding: Finding) -> Observation.Value? {
    if case (.values(let names), .choice(let words, _)) = (saved, finding.kind) {
      migration.losses += names.filter { !words.contains($0) }.map { .value($0, of: finding.name) }
    }
    return saved.value(of: finding)
  }

  mutating func questions(_ names: [String]) -> [ID<Question>] {
    names.compactMap { name in
      let id = pack.knowledge.questions.id(named: name)
      if id == nil { migration.losses.append(.question(name)) }
      return id
    }
  }

  mutating func pending(_ saved: SavedPending) -> Pending? {
    let found: Pending? =
      switch saved {
      case .question(let name): pack.knowledge.questions.id(named: name).map(Pending.question)
      case .which(let names, let words):
        names.allSatisfy { pack.knowledge.findings.id(named: $0) != nil }
          ? .which(names.compactMap { pack.knowledge.findings.id(named: $0) }, words: words) : nil
      case .contradiction(let name):
        pack.knowledge.findings.id(named: name).map(Pending.contradiction)
      }
    if found == nil { migration.losses.append(.pending) }
    return found
  }
}

extension Patient {
  fileprivate init(_ saved: SavedPatient) {
    switch saved {
    case .speaker: self = .speaker
    case .other(let name): self = .other(called: name)
    }
  }
}
