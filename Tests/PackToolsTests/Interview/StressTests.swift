import KnowledgeCore
@testable import PackTools
import Testing

/// Patients who don't know, or are wrong.
@Suite struct StressTests {
  private static let scale = Finding.Kind.choice(["n0", "n1", "n2", "n3"], multiple: true)

  private static func answers(
    _ truth: Observation.Value, _ kind: Finding.Kind, unknown: Double = 0, wrong: Double = 0,
    count: Int = 10_000, stream: RandomStream = RandomStream(seed: 5, number: 3)
  ) -> [Observation.Value] {
    var stress = Stress()
    (stress.unknown, stress.wrong) = (unknown, wrong)
    var random = stream
    return (0..<count).map { _ in stress.answer(truth, kind, using: &random) }
  }

  @Test(
    arguments: [
      (.present, .yesNo), (.absent, .yesNo), (.choice([1, 2]), scale), (.absent, scale),
      (.number(4...4), .number(nil)),
    ] as [(Observation.Value, Finding.Kind)])
  func `without stress the truth is told`(_ truth: Observation.Value, _ kind: Finding.Kind) {
    #expect(Set(Self.answers(truth, kind, count: 100)) == [truth])
    #expect(Set(Self.answers(truth, kind, unknown: 1, wrong: 1, count: 100)) == [.unsure])
  }

  @Test(
    arguments: [
      (.present, .yesNo, [.absent]), (.absent, .yesNo, [.present]),
      (.choice([1, 2]), scale, [.choice([0]), .choice([1]), .choice([2]), .choice([3])]),
      (.absent, scale, [.choice([0]), .choice([1]), .choice([2]), .choice([3])]),
      (.number(4...4), .number(nil), [.number(4...4)]),
    ] as [(Observation.Value, Finding.Kind, Set<Observation.Value>)])
  func `a wrong answer is another yes or no, any choice, and the same number`(
    _ truth: Observation.Value, _ kind: Finding.Kind, _ answers: Set<Observation.Value>
  ) {
    #expect(Set(Self.answers(truth, kind, wrong: 1)) == answers)
  }

  @Test func `stress comes as often as it is asked for`() {
    let answers = Self.answers(.present, .yesNo, unknown: 0.2, wrong: 0.05)
    let unsure = answers.count { $0 == .unsure }
    let wrong = answers.count { $0 == .absent }
    // Three standard errors to each side of 2,000 and of a twentieth of 8,000.
    #expect(abs(unsure - 2_000) < 120 && abs(wrong - 400) < 60)
  }

  @Test func `the same stream gives the same answers`() {
    let stream = RandomStream(seed: 9, number: 4)
    let other = RandomStream(seed: 9, number: 5)
    func answers(_ stream: RandomStream) -> [Observation.Value] {
      Self.answers(.present, .yesNo, unknown: 0.3, wrong: 0.3, count: 100, stream: stream)
    }
    #expect(answers(stream) == answers(stream))
    #expect(answers(stream) != answers(other))
  }

  @Test func `every answer takes as many chances`() {
    var (calm, stressed) = (Stress(), Stress())
    calm.seed = 1
    (stressed.unknown, stressed.wrong) = (0.5, 0.5)
    var (first, second) = (RandomStream(seed: 1), RandomStream(seed: 1))
    for kind in [Finding.Kind.yesNo, Self.scale, .number(nil)] {
      _ = calm.answer(.absent, kind, using: &first)
      _ = stressed.answer(.absent, kind, using: &second)
    }
    #expect(first.next() == second.next())
  }
}
