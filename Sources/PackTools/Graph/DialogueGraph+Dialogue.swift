public import DialogueMachine
internal import Expressions

extension DialogueGraph {
  /// Draws scripts: the one place that knows what a script is made of.
  ///
  /// - Parameters:
  ///   - dialogues: The scripts, which the checks have passed.
  ///   - coverage: How often their states and transitions were used, if that was counted.
  public init(of dialogues: [Dialogue], coverage: DialogueCoverage? = nil) {
    let drawings = dialogues.map { ScriptDrawing(of: $0, coverage: coverage) }
    self.init(scripts: drawings.map(\.script), edges: drawings.flatMap(\.edges))
  }
}

/// The boxes and arrows of one script.
private struct ScriptDrawing {
  private let dialogue: Dialogue
  private let coverage: DialogueCoverage?
  private let emergencies: Set<String>

  init(of dialogue: Dialogue, coverage: DialogueCoverage?) {
    self.dialogue = dialogue
    self.coverage = coverage
    emergencies = dialogue.emergencies
  }

  var script: DialogueGraph.Script {
    DialogueGraph.Script(
      title: "\(dialogue.name): \(dialogue.title)",
      nodes: [start] + dialogue.states.map(node) + everywhere)
  }

  var edges: [DialogueGraph.Edge] {
    let beginning = DialogueGraph.Edge(
      kind: .atOnce, source: start.id, target: id(of: dialogue.start))
    return [beginning] + dialogue.states.flatMap { call(from: $0) + ways(from: $0) }
      + dialogue.digressions.compactMap(edge)
  }

  private var start: DialogueGraph.Node {
    DialogueGraph.Node(id: dialogue.name, kind: .start, title: "start")
  }

  private func id(of state: String) -> String {
    DialogueCoverage.name(ofState: state, in: dialogue.name)
  }

  // MARK: States

  private func node(_ state: DialogueState) -> DialogueGraph.Node {
    let id = id(of: state.name)
    return DialogueGraph.Node(
      id: id, kind: kind(of: state), title: state.name, label: label(of: state),
      count: coverage.map { $0.states[id] ?? 0 })
  }

  private func kind(of state: DialogueState) -> DialogueGraph.Node.Kind {
    if emergencies.contains(state.name) { return .emergency }
    return switch (state.ending, state.calls, state.prompt) {
    case (.ends, _, _): .ends
    case (.goesOn, .some, _), (.goesOn, nil, nil): .passes
    case (.goesOn, nil, .text), (.goesOn, nil, .nextQuestion): .asks
    }
  }

  private func label(of state: DialogueState) -> [String] {
    let prompt: String? =
      switch state.prompt {
      case .text(let text, _, _): "asks \(text.quoted)"
      case .nextQuestion: "asks the next question"
      case nil: nil
      }
    let ending: String? =
      switch state.ending {
      case .goesOn: nil
      case .ends: "ends here"
      }
    let others = [
      state.summarises ? "gives the summary" : nil, state.calls.map { "goes through '\($0)'" },
      prompt, state.keeps.map { "keeps the words as '\($0)'" }, ending,
    ]
    return state.say.map(\.quoted) + others.compactMap { $0 }
  }

  // MARK: Transitions

  private func ways(from state: DialogueState) -> [DialogueGraph.Edge] {
    let names = DialogueCoverage.names(ofTransitionsFrom: state, in: dialogue)
    return zip(state.transitions.indices, names).map { place, name in
      let transition = state.transitions[place]
      let earlier = state.transitions[..<place].filter { $0.outcome == transition.outcome }
      return DialogueGraph.Edge(
        kind: kind(of: transition), source: id(of: state.name), target: id(of: transition.target),
        occasion: occasion(of: transition, after: earlier), remark: remark(on: transition),
        count: coverage.map { $0.transitions[name] ?? 0 })
    }
  }

  private func call(from state: DialogueState) -> [DialogueGraph.Edge] {
    state.calls.map { called in
      [DialogueGraph.Edge(kind: .call, source: id(of: state.name), target: called)]
    } ?? []
  }

  private func kind(of transition: Transition) -> DialogueGraph.Edge.Kind {
    switch transition.outcome {
    case nil: .atOnce
    case .some: .transition
    }
  }

  private func occasion(of transition: Transition, after earlier: [Transition]) -> String? {
    let isLeft = earlier.contains { $0.condition != nil }
    let condition = transition.condition.map { "when \($0)" } ?? (isLeft ? "otherwise" : nil)
    let parts = [transition.outcome?.rawValue, condition].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func remark(on transition: Transition) -> String? {
    let sets = transition.sets.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    let parts = [transition.say?.quoted].compactMap { $0 } + sets
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  // MARK: Every state

  /// The boxes of what is possible in every state.
  private var everywhere: [DialogueGraph.Node] {
    let digressions = DialogueGraph.Node(
      id: "\(dialogue.name)/*", kind: .everywhere, title: "in every state",
      label: dialogue.digressions.map(label))
    let repairs = DialogueGraph.Node(
      id: "\(dialogue.name)/*/repairs", kind: .everywhere, title: "when nothing is understood",
      label: dialogue.repairs.enumerated().map { "\($0 + 1). \(label($1))" })
    return [digressions, repairs].filter { !$0.label.isEmpty }
  }

  private func label(_ digression: Digression) -> String {
    let response =
      switch digression.response {
      case .say(let text): text.quoted
      case .explainQuestion: "tells why the question is asked"
      case .answerQuestion: "answers from what the pack knows"
      case .go(let target): "goes to \(target)"
      case .do(.back): "takes the last answer back"
      case .do(.restart): "begins anew"
      case .do(.repeat): "asks the question again in full"
      case .do(.skip): "leaves the question open"
      }
    return "\(digression.act): \(response)"
  }

  private func label(_ repair: Repair) -> String {
    let way =
      switch repair.way {
      case .again: "asks again"
      case .offer: "offers the answers"
      case .skip: "leaves the question open"
      }
    return "\(repair.say.quoted), \(way)"
  }

  private func edge(_ digression: Digression) -> DialogueGraph.Edge? {
    switch digression.response {
    case .say, .explainQuestion, .answerQuestion, .do: nil
    case .go(let target):
      DialogueGraph.Edge(
        kind: .digression, source: "\(dialogue.name)/*", target: id(of: target),
        occasion: digression.act)
    }
  }
}

extension Dialogue {
  /// The states that are entered from others only because something can't wait.
  fileprivate var emergencies: Set<String> {
    var urgent: Set<String> = []
    var others: Set = [start]
    for state in states {
      for transition in state.transitions where transition.target != state.name {
        switch transition.outcome {
        case .urgent: urgent.insert(transition.target)
        case .understood, .notUnderstood, .yes, .no, .unsure, .settled, nil:
          others.insert(transition.target)
        }
      }
    }
    return urgent.subtracting(others)
  }
}

extension Template {
  /// The text as its author wrote it, in quotation marks.
  fileprivate var quoted: String { "“\(source)”" }
}
