import Testing

@testable import IntentMatcher

struct TypoCorrectorTests {
  private static let words = "fingertip swollen chalky itching painful lumps elbow scaly scary"
    .parts

  private let index: WordIndex
  private let corrector: TypoCorrector

  init() {
    var index = WordIndex()
    for word in Self.words { _ = index.insert(word.utf8) }
    self.index = index
    corrector = TypoCorrector(Array(0..<index.count), in: index)
  }

  private func meant(_ typed: String) -> String? {
    corrector.correction(of: Array(typed.utf8)[...], in: index) { _, _ in false }.map {
      String(decoding: index[$0.form], as: UTF8.self)
    }
  }

  private static let typos: [(typed: String, meant: String?)] = [
    ("fingertp", "fingertip"), ("figertip", "fingertip"), ("swolen", "swollen"),
    ("swolllen", "swollen"), ("chlaky", "chalky"), ("painfull", "painful"), ("elbwo", "elbow"),
    // One edit is all that a short word may be wrong by.
    ("elb", nil), ("lunch", nil),
    // Two words are about as near.
    ("scady", nil),
    ("zebra", nil), ("fin", nil),
  ]

  @Test(arguments: typos)
  func `finds the one word that is near`(typed: String, meant: String?) {
    #expect(self.meant(typed) == meant)
  }

  private static let costs: [(typed: String, meant: String, cost: Int)] = [
    ("lump", "lump", 0), ("lmup", "lump", 1), ("lummp", "lump", 1), ("lumo", "lump", 1),
    ("luup", "lump", 2), ("lumq", "lump", 2), ("bump", "lump", 3),
  ]

  @Test(arguments: costs)
  func `slips of the fingers cost less`(typed: String, meant: String, cost: Int) {
    var costs = EditCost(of: typed.utf8)
    #expect(costs.for(Array(meant.utf8)[...], atMost: 4) == cost)
  }
}
