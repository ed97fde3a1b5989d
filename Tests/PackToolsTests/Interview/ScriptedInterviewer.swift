import KnowledgeCore
@testable import PackTools

/// An interviewer that asks what it was told to, and thinks so too.
struct ScriptedInterviewer: Interviewer {
  /// What to ask, in turn.
  var questions: [String]
  /// What to think after the opening, and after each answer; the last goes on.
  var opinions: [KeyValuePairs<String, Double>]
  /// How many observations the opening has.
  var opening = 3
  private(set) var heard: [Observation] = []

  init(asks questions: [String], thinks opinions: [KeyValuePairs<String, Double>]) {
    self.questions = questions
    self.opinions = opinions
  }

  mutating func hear(_ observation: Observation) { heard.append(observation) }

  var shares: [(condition: ID<Condition>, share: Double)] {
    let answers = max(heard.count - opening, 0)
    return Clinic.shares(opinions[min(answers, opinions.count - 1)])
  }

  mutating func nextFinding() -> ID<Finding>? {
    questions.isEmpty ? nil : Clinic.finding(questions.removeFirst())
  }
}

/// An interviewer that asks about one finding for ever, and believes the more in flu the more often
/// it is said to be there.
struct InsistingInterviewer: Interviewer {
  private var yes = 0
  private var no = 0

  mutating func hear(_ observation: Observation) {
    if observation.value == .present { yes += 1 }
    if observation.value == .absent { no += 1 }
  }

  var shares: [(condition: ID<Condition>, share: Double)] {
    let share = Double(yes + 1) / Double(yes + no + 2)
    return share > 0.5
      ? Clinic.shares(["flu": share, "migraine": 1 - share])
      : Clinic.shares(["migraine": 1 - share, "flu": share])
  }

  mutating func nextFinding() -> ID<Finding>? { Clinic.finding("E_4") }
}
