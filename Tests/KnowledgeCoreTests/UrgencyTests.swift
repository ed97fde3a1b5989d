import KnowledgeCore
import Testing

struct UrgencyTests {
  @Test func `levels order from least to most urgent`() {
    #expect(Urgency.allCases == Urgency.allCases.sorted())
    #expect(Urgency.allCases.map(\.rank) == [0, 1, 2, 3, 4])
    #expect(Urgency.selfCare < .routine)
    #expect(Urgency.emergency > .sameDay)
  }

  private static let raises: [(Urgency, steps: Int, Urgency)] = [
    (.routine, 0, .routine), (.routine, 1, .withinDays), (.withinDays, 2, .emergency),
    (.selfCare, 4, .emergency), (.sameDay, 5, .emergency), (.emergency, 1, .emergency),
    (.sameDay, -1, .withinDays), (.selfCare, -3, .selfCare),
  ]

  @Test(arguments: raises)
  func `raises within the scale`(from: Urgency, steps: Int, to: Urgency) {
    #expect(from.raised(by: steps) == to)
  }
}
