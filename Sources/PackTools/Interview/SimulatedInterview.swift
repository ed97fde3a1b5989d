internal import KnowledgeCore

/// One interview over a recorded patient, which serves every threshold at which it could stop.
///
/// It goes on until the highest threshold is reached, nothing is left to ask, or patience is used up.
/// Each threshold is scored as things stand when it is first reached, or else at the end.
struct SimulatedInterview<Asker: Interviewer> {
  private let patient: RecordedPatient
  private let knowledge: Knowledge
  private let plan: InterviewPlan
  private var random: RandomStream
  private var questions = 0
  private var shares: [(condition: ID<Condition>, share: Double)] = []

  /// The one who asks.
  private(set) var interviewer: Asker
  /// How things stood at each threshold.
  private(set) var scores: [InterviewScore] = []
  /// How long it took.
  private(set) var times = InterviewTimes()

  /// Holds an interview.
  ///
  /// - Parameters:
  ///   - patient: Who answers.
  ///   - number: The patient's place among the patients, on which chance rests.
  ///   - interviewer: Who asks, and has heard nothing yet.
  ///   - knowledge: The knowledge of the pack.
  ///   - plan: When to stop, and how the patient answers.
  init(
    of patient: RecordedPatient, number: Int, by interviewer: Asker, in knowledge: Knowledge,
    plan: InterviewPlan
  ) {
    self.patient = patient
    self.knowledge = knowledge
    self.plan = plan
    self.interviewer = interviewer
    random = RandomStream(seed: plan.stress.seed, number: number)
    open()
    while scores.count < plan.thresholds.count, questions < plan.longest, ask() {}
    while scores.count < plan.thresholds.count { score(isSettled: false) }
  }

  private mutating func open() {
    for observation in patient.opening { interviewer.hear(observation) }
    shares = interviewer.shares
    scoreReachedThresholds()
  }

  /// Asks one question, if there is one.
  private mutating func ask() -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    let next = interviewer.nextFinding()
    times.choosing.append((clock.now - start).microseconds)
    guard let finding = next else { return false }
    questions += 1
    let truth = patient.answer(about: finding)
    let answer = plan.stress.answer(truth, knowledge.findings[finding].kind, using: &random)
    hear(Observation(finding, answer), clock)
    scoreReachedThresholds()
    return true
  }

  /// Takes in an answer and what the interviewer then thinks, which may only now be worked out.
  private mutating func hear(_ observation: Observation, _ clock: ContinuousClock) {
    let start = clock.now
    interviewer.hear(observation)
    shares = interviewer.shares
    times.hearing.append((clock.now - start).microseconds)
  }

  private mutating func scoreReachedThresholds() {
    let best = shares.first?.share ?? 0
    while scores.count < plan.thresholds.count, best >= plan.thresholds[scores.count] {
      score(isSettled: true)
    }
  }

  private mutating func score(isSettled: Bool) {
    scores.append(
      InterviewScore(of: shares, for: patient, questions: questions, isSettled: isSettled))
  }
}

/// How long an interviewer took each time, in microseconds.
struct InterviewTimes: Sendable {
  /// To choose a question.
  var choosing: [Double] = []
  /// To take in an answer and rank the conditions.
  var hearing: [Double] = []
}
